// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/output.h"

namespace Liveline {

// One writer a format; exportTo() chooses. Each tells `output` of every entry and stops when told.

void writeAtom(const ExportJob &job, Output &output);
void writeCsv(const ExportJob &job, Output &output);
void writeHtml(const ExportJob &job, Output &output);
void writeJson(const ExportJob &job, Output &output);
void writeMarkdown(const ExportJob &job, Output &output);
void writeOpml(const ExportJob &job, Output &output);
void writePdf(const ExportJob &job, Output &output);

} // namespace Liveline
