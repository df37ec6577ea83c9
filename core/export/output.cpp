// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/output.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

Output::Output(QIODevice &device, const ExportProgress &progress, int total)
    : m_device(device)
    , m_progress(progress)
    , m_total(total)
{
    if (!m_device.isWritable())
        m_result = failure(Error::Kind::File, u"the file is not open for writing"_s);
}

void Output::setPasses(int passes) { m_passes = passes; }

void Output::fail(const Error &error)
{
    if (m_result)
        m_result = std::unexpected(error);
}

void Output::write(QByteArrayView bytes)
{
    if (m_result && m_device.write(bytes.data(), bytes.size()) != bytes.size())
        m_result = failure(Error::Kind::File, m_device.errorString());
}

void Output::write(QStringView text) { write(QByteArrayView(text.toUtf8())); }

bool Output::wroteEntry()
{
    ++m_done;
    if (m_result && m_progress && !m_progress(m_done / m_passes, m_total))
        m_result = failure(Error::Kind::Cancelled, u"the export was cancelled"_s);
    return m_result.has_value();
}

Result<void> Output::result() const { return m_result; }

} // namespace Liveline
