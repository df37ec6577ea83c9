// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/commands/console.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
    // A program at the other end of a pipe wants each event when it happens.
    std::fflush(stream);
}

bool wantsColour()
{
    // https://no-color.org
    return isatty(STDOUT_FILENO) && qEnvironmentVariableIsEmpty("NO_COLOR")
        && qgetenv("TERM") != "dumb";
}

bool isWide(char32_t character)
{
    // Unicode Standard Annex #11: the blocks whose characters are wide or full width.
    struct Range {
        char32_t first, last;
    };
    static constexpr std::array ranges{Range{0x1100, 0x115f}, Range{0x2e80, 0x303e},
        Range{0x3041, 0xa4cf}, Range{0xac00, 0xd7a3}, Range{0xf900, 0xfaff}, Range{0xfe30, 0xfe6f},
        Range{0xff00, 0xff60}, Range{0xffe0, 0xffe6}, Range{0x1f300, 0x1f64f},
        Range{0x1f900, 0x1f9ff}, Range{0x20000, 0x3fffd}};
    return std::ranges::any_of(ranges,
        [=](const Range &range) { return character >= range.first && character <= range.last; });
}

bool isHarmful(char32_t character)
{
    if (character == U'\n')
        return false;
    const bool isBidiOverride = (character >= 0x202a && character <= 0x202e)
        || (character >= 0x2066 && character <= 0x2069);
    return isBidiOverride || QChar::category(character) == QChar::Other_Control;
}

} // namespace

Console::Console(bool isJson, bool isQuiet)
    : m_isJson(isJson)
    , m_isQuiet(isQuiet)
    , m_isColoured(!isJson && wantsColour())
{
}

bool Console::isInteractive() const { return isatty(STDIN_FILENO) && isatty(STDERR_FILENO); }

int Console::width() const
{
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 160;
}

void Console::print(const QJsonObject &object) const
{
    if (m_isJson)
        write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Console::print(const QString &line) const
{
    if (!m_isJson && !m_isQuiet)
        write(stdout, line.toUtf8());
}

void Console::print(const QList<QList<Cell>> &rows) const
{
    QList<int> widths;
    for (const QList<Cell> &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i].text));
    }
    for (const QList<Cell> &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString padding(widths[i] - displayWidth(row[i].text), u' ');
            const QString text = styled(row[i].text, row[i].style);
            const bool isLast = i == row.size() - 1;
            line += row[i].isNumber ? padding + text : isLast ? text : text + padding;
            line += isLast ? u""_s : u"  "_s;
        }
        print(line);
    }
}

void Console::note(const QString &line) const
{
    if (!m_isQuiet)
        write(stderr, printable(line).toUtf8());
}

void Console::fail(const QString &sentence, QJsonObject known) const
{
    known.insert(u"error"_s, sentence);
    print(known);
    write(stderr, "liveline: " + printable(sentence).toUtf8());
}

QString Console::styled(const QString &text, Style style) const
{
    if (!m_isColoured || style == Style::Plain || text.isEmpty())
        return text;
    // ECMA-48 §8.3.117, Select Graphic Rendition; the eight basic colours follow the terminal's
    // theme.
    static constexpr std::array codes{"0", "1", "2", "32", "33", "35", "31"};
    return u"\x1b[%1m%2\x1b[0m"_s.arg(
        QLatin1StringView(codes[static_cast<std::size_t>(style)]), text);
}

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t character : text.toUcs4()) {
        if (character == U'\t')
            result += u' ';
        else if (isHarmful(character))
            result += QChar::ReplacementCharacter;
        else
            result += QChar::fromUcs4(character);
    }
    return result;
}

int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4()) {
        const QChar::Category category = QChar::category(character);
        const bool isInvisible = category == QChar::Mark_NonSpacing
            || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
        width += isInvisible ? 0 : isWide(character) ? 2 : 1;
    }
    return width;
}

} // namespace Liveline
