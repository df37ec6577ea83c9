// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/commands/command.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Liveline {

extern const Command addCommand, listCommand, removeCommand, pauseCommand, resumeCommand,
    setCommand, pollCommand, watchCommand, entriesCommand, showCommand, searchCommand, markCommand,
    tagCommand, noteCommand, correctionsCommand, exportCommand, importCommand, extractCommand,
    serveDemoCommand, doctorCommand, verifyCommand, alertsCommand;

std::span<const Command *const> commands()
{
    static constexpr std::array table{
        &addCommand,
        &listCommand,
        &removeCommand,
        &pauseCommand,
        &resumeCommand,
        &setCommand,
        &pollCommand,
        &watchCommand,
        &entriesCommand,
        &showCommand,
        &correctionsCommand,
        &searchCommand,
        &markCommand,
        &tagCommand,
        &noteCommand,
        &exportCommand,
        &importCommand,
        &extractCommand,
        &serveDemoCommand,
        &doctorCommand,
        &verifyCommand,
        &alertsCommand,
    };
    return table;
}

const Command *findCommand(const char *name)
{
    const auto all = commands();
    const auto found = std::ranges::find_if(
        all, [name](const Command *command) { return std::string_view(command->name) == name; });
    return found == all.end() ? nullptr : *found;
}

} // namespace Liveline
