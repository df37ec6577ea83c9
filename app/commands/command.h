// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <span>

namespace Liveline {

class Context;

/// An option of a command. Texts are marked for translation in context "Commands".
struct Option {
    const char *name;
    const char *value; ///< what the value is called in the help; nullptr: a switch
    const char *help;
};

/// One command of `liveline`, as data. Each stands in a file of its own and is one row of the table
/// in commands.cpp.
struct Command {
    const char *name;
    const char *arguments; ///< as the usage line shows them; empty: takes none
    const char *help; ///< one line
    std::span<const Option> options;
    int (*run)(Context &); ///< returns the exit status: Context::done(), fail() or misused()
};

std::span<const Command *const> commands();
const Command *findCommand(const char *name);

} // namespace Liveline
