// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/encoding.h"

#include "core/base/text.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace Liveline {

namespace {

// The standard says 1024, and to go on reading where the parser meets a late <meta>.
constexpr qsizetype prescanLength = 65'536;

QByteArrayView first(QByteArrayView bytes, qsizetype length)
{
    return bytes.first(std::min(length, bytes.size()));
}

bool isHtmlSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Attribute {
    QByteArray name;
    QByteArray value;
};

// "Get an attribute" of the prescan algorithm; no name: the tag is over.
Attribute nextAttribute(QByteArrayView bytes, qsizetype &i)
{
    while (i < bytes.size() && (isHtmlSpace(bytes[i]) || bytes[i] == '/'))
        ++i;
    Attribute attribute;
    if (i >= bytes.size() || bytes[i] == '>')
        return attribute;
    qsizetype start = i++;
    while (i < bytes.size() && bytes[i] != '=' && bytes[i] != '>' && bytes[i] != '/'
        && !isHtmlSpace(bytes[i]))
        ++i;
    attribute.name = bytes.sliced(start, i - start).toByteArray().toLower();
    while (i < bytes.size() && isHtmlSpace(bytes[i]))
        ++i;
    if (i >= bytes.size() || bytes[i] != '=')
        return attribute;
    ++i;
    while (i < bytes.size() && isHtmlSpace(bytes[i]))
        ++i;
    if (i >= bytes.size())
        return attribute;
    if (const char quote = bytes[i]; quote == '"' || quote == '\'') {
        const qsizetype end = bytes.indexOf(quote, i + 1);
        if (end < 0) {
            i = bytes.size();
            return {};
        }
        attribute.value = bytes.sliced(i + 1, end - i - 1).toByteArray().toLower();
        i = end + 1;
        return attribute;
    }
    start = i;
    while (i < bytes.size() && bytes[i] != '>' && !isHtmlSpace(bytes[i]))
        ++i;
    attribute.value = bytes.sliced(start, i - start).toByteArray().toLower();
    return attribute;
}

// "Algorithm for extracting a character encoding from a meta element".
QByteArray charsetInContent(QByteArrayView content)
{
    for (qsizetype i = content.indexOf("charset"); i >= 0; i = content.indexOf("charset", i)) {
        i += 7;
        while (i < content.size() && isHtmlSpace(content[i]))
            ++i;
        if (i >= content.size() || content[i] != '=')
            continue;
        ++i;
        while (i < content.size() && isHtmlSpace(content[i]))
            ++i;
        if (i >= content.size())
            return {};
        if (const char quote = content[i]; quote == '"' || quote == '\'') {
            const qsizetype end = content.indexOf(quote, i + 1);
            return end < 0 ? QByteArray() : content.sliced(i + 1, end - i - 1).toByteArray();
        }
        qsizetype end = i;
        while (end < content.size() && content[end] != ';' && !isHtmlSpace(content[end]))
            ++end;
        return content.sliced(i, end - i).toByteArray();
    }
    return {};
}

// The encoding of one <meta>, `i` standing after the tag's name; empty: it tells none.
QByteArray encodingOfMeta(QByteArrayView bytes, qsizetype &i)
{
    bool isPragma = false;
    bool needsPragma = false;
    QByteArray label;
    for (Attribute a = nextAttribute(bytes, i); !a.name.isEmpty(); a = nextAttribute(bytes, i)) {
        if (a.name == "http-equiv") {
            isPragma = isPragma || a.value == "content-type";
        } else if (a.name == "charset") {
            label = a.value;
            needsPragma = false;
        } else if (a.name == "content" && label.isEmpty()) {
            label = charsetInContent(a.value);
            needsPragma = true;
        }
    }
    if (label.isEmpty() || (needsPragma && !isPragma))
        return {};
    const QByteArray encoding = encodingForLabel(label);
    // A page whose ASCII bytes could be read cannot be in UTF-16.
    return encoding.startsWith("utf-16") ? QByteArray("utf-8") : encoding;
}

QByteArray encodingOfByteOrderMark(QByteArrayView bytes, qsizetype &length)
{
    static constexpr std::pair<QByteArrayView, const char *> marks[] = {
        {QByteArrayView("\xFF\xFE\0\0", 4), "utf-32le"},
        {QByteArrayView("\0\0\xFE\xFF", 4), "utf-32be"},
        {QByteArrayView("\xEF\xBB\xBF", 3), "utf-8"},
        {QByteArrayView("\xFE\xFF", 2), "utf-16be"},
        {QByteArrayView("\xFF\xFE", 2), "utf-16le"},
    };
    for (const auto &[mark, name] : marks) {
        if (bytes.startsWith(mark)) {
            length = mark.size();
            return name;
        }
    }
    return {};
}

// XML and JSON without a byte order mark begin with ASCII, which shows the width of a unit.
QByteArray encodingOfZeroBytes(QByteArrayView bytes)
{
    if (bytes.size() < 4)
        return {};
    const int zeros
        = (bytes[0] ? 0 : 8) | (bytes[1] ? 0 : 4) | (bytes[2] ? 0 : 2) | (bytes[3] ? 0 : 1);
    switch (zeros) {
    case 0b1110:
        return "utf-32be";
    case 0b0111:
        return "utf-32le";
    case 0b1010:
        return "utf-16be";
    case 0b0101:
        return "utf-16le";
    default:
        return {};
    }
}

// How much of the text reads as UTF-8.
struct Utf8Count {
    qsizetype sequences = 0; ///< of more than one byte, well formed
    qsizetype errors = 0;
};

Utf8Count countUtf8(QByteArrayView bytes)
{
    const auto isContinuation
        = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        int have = 1;
        while (have < length && i + have < bytes.size() && isContinuation(bytes[i + have]))
            ++have;
        if (lead < 0xC2 || lead > 0xF4 || (have < length && i + have < bytes.size()))
            ++count.errors;
        else if (have == length) // else it is cut at the end and tells nothing
            ++count.sequences;
        i += have;
    }
    return count;
}

// https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding, step 9,
// by the language that the page declares instead of the reader's own.
QByteArray legacyEncodingForLanguage(QByteArrayView bytes)
{
    static constexpr std::pair<const char *, const char *> languages[] = {
        {"ar", "windows-1256"},
        {"fa", "windows-1256"},
        {"be", "windows-1251"},
        {"bg", "windows-1251"},
        {"ru", "windows-1251"},
        {"uk", "windows-1251"},
        {"mk", "windows-1251"},
        {"sr", "windows-1251"},
        {"cs", "windows-1250"},
        {"hu", "iso-8859-2"},
        {"pl", "iso-8859-2"},
        {"sk", "windows-1250"},
        {"sl", "iso-8859-2"},
        {"hr", "windows-1250"},
        {"ro", "iso-8859-2"},
        {"el", "iso-8859-7"},
        {"he", "windows-1255"},
        {"tr", "windows-1254"},
        {"az", "windows-1254"},
        {"lt", "windows-1257"},
        {"lv", "windows-1257"},
        {"et", "windows-1257"},
        {"th", "windows-874"},
        {"vi", "windows-1258"},
        {"ja", "shift_jis"},
        {"ko", "euc-kr"},
        {"zh", "gb18030"},
    };
    const QByteArray start = first(bytes, 2048).toByteArray().toLower();
    qsizetype at = start.indexOf("lang=");
    if (const qsizetype element = start.indexOf("<language>"); at < 0 && element >= 0)
        at = element + 5;
    if (at < 0)
        return "windows-1252";
    QByteArrayView language = QByteArrayView(start).sliced(at + 5);
    if (language.startsWith('"') || language.startsWith('\''))
        language = language.sliced(1);
    for (const auto &[code, encoding] : languages) {
        if (language.startsWith(code) && (language.size() < 3 || !isLetter(language[2])))
            return encoding;
    }
    return "windows-1252";
}

bool isWide(QByteArrayView encoding)
{
    return encoding.startsWith("utf-16") || encoding.startsWith("utf-32");
}

bool isMultiByteLegacy(const QByteArray &encoding)
{
    static const QByteArrayList list{
        "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr"};
    return list.contains(encoding);
}

// Servers set up for Latin-1 send UTF-8 pages, pages that say UTF-8 hold old text, and a page in
// UTF-8 may be damaged in one place. Single-byte text that reads as UTF-8 does not occur.
QByteArray checkedEncoding(const QByteArray &declared, QByteArrayView bytes)
{
    const Utf8Count utf8 = countUtf8(bytes);
    if (declared == "utf-8")
        return utf8.errors > utf8.sequences ? legacyEncodingForLanguage(bytes) : declared;
    if (declared.isEmpty() || isWide(declared))
        return utf8.errors * 8 > utf8.sequences ? legacyEncodingForLanguage(bytes) : "utf-8";
    const qsizetype convincing = isMultiByteLegacy(declared) ? 16 : 1;
    return utf8.errors == 0 && utf8.sequences >= convincing ? QByteArray("utf-8") : declared;
}

// What the bytes 0x80 to 0x9F are in windows-1252.
constexpr char16_t highTable[]
    = u"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152"
      u"\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122"
      u"\u0161\u203A\u0153\u009D\u017E\u0178";

// Text that was windows-1252 once, taken for Latin-1 on its way: "don\u0092t".
QString withoutControls(QString text)
{
    const auto isControl = [](QChar c) { return c.unicode() >= 0x80 && c.unicode() < 0xA0; };
    if (std::any_of(text.cbegin(), text.cend(), isControl)) {
        for (QChar &c : text)
            c = isControl(c) ? QChar(highTable[c.unicode() - 0x80]) : c;
    }
    return text;
}

QByteArray declaredEncoding(QByteArrayView bytes, const QString &contentType)
{
    const QByteArray type = contentType.toLatin1().toLower();
    const QByteArray byHeader = encodingForLabel(charsetParameter(type));
    if (!byHeader.isEmpty())
        return byHeader;
    if (type.contains("json"))
        return "utf-8"; // RFC 8259 §8.1
    const QByteArray byXml = prescanXmlDeclaration(bytes);
    return byXml.isEmpty() ? prescanMeta(bytes) : byXml;
}

// XML may name encodings of which the web's standard does not know (code pages of DOS and
// mainframes).
QByteArray encodingOfTheSystem(const QByteArray &label)
{
    // Names that other libraries gave to what ICU calls otherwise.
    static const QHash<QByteArray, QByteArray> aliases{{"cp874", "windows-874"},
        {"ibm039", "ibm037"}, {"macgreek", "x-mac-greek"}, {"maclatin2", "x-mac-centraleurroman"},
        {"macturkish", "x-mac-turkish"}};
    if (const auto alias = aliases.constFind(label); alias != aliases.cend())
        return *alias;
    for (QByteArray name : {label, QByteArray(label).replace('_', '-')}) {
        if (!name.startsWith("utf-7") && name.size() < 40
            && QStringDecoder(name.constData()).isValid())
            return name;
    }
    return {};
}

QString decodeWith(const QByteArray &encoding, QByteArrayView bytes)
{
    // ICU knows the web's two Japanese and Korean code pages by the names of their vendors.
    const QByteArray codec = encoding == "shift_jis" ? "windows-31j"
        : encoding == "euc-kr"                       ? "windows-949"
        : encoding == "big5"                         ? "Big5-HKSCS"
                                                     : encoding;
    QStringDecoder decoder(codec.constData(), QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        decoder = QStringDecoder(encoding.constData(), QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        decoder = QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return withoutControls(wellFormed(std::move(text)));
}

} // namespace

QString withoutMisreadUtf8(const QString &text)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(text.cbegin(), text.cend(), isAscii))
        return text;
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() <= 0xFF) {
            bytes += static_cast<char>(c.unicode());
            continue;
        }
        const qsizetype high = QStringView(highTable).indexOf(c);
        if (high < 0)
            return text;
        bytes += static_cast<char>(0x80 + high);
    }
    const Utf8Count utf8 = countUtf8(bytes);
    return utf8.errors == 0 && utf8.sequences > 0 ? QString::fromUtf8(bytes) : text;
}

QByteArray charsetParameter(QByteArrayView contentType)
{
    const QByteArray type = contentType.toByteArray().toLower();
    const qsizetype semicolon = type.indexOf(';');
    return semicolon < 0 ? QByteArray() : charsetInContent(QByteArrayView(type).sliced(semicolon));
}

QByteArray prescanMeta(QByteArrayView bytes)
{
    bytes = first(bytes, prescanLength);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '<')
            continue;
        const QByteArrayView rest = bytes.sliced(i);
        if (rest.startsWith("<!--")) {
            // "<!-->" is a whole comment: its two hyphens may be those of the start.
            const qsizetype end = bytes.indexOf("-->", i + 2);
            i = end < 0 ? bytes.size() : end + 2;
        } else if (rest.size() > 5 && rest.sliced(1, 4).compare("meta", Qt::CaseInsensitive) == 0
            && (isHtmlSpace(rest[5]) || rest[5] == '/')) {
            i += 5;
            const QByteArray encoding = encodingOfMeta(bytes, i);
            if (!encoding.isEmpty())
                return encoding;
        } else if (rest.size() > 2
            && (isLetter(rest[1]) || (rest[1] == '/' && isLetter(rest[2])))) {
            while (i < bytes.size() && !isHtmlSpace(bytes[i]) && bytes[i] != '>')
                ++i;
            while (!nextAttribute(bytes, i).name.isEmpty()) { }
        } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '/' || rest[1] == '?')) {
            const qsizetype end = bytes.indexOf('>', i);
            i = end < 0 ? bytes.size() : end;
        }
    }
    return {};
}

QByteArray prescanXmlDeclaration(QByteArrayView bytes)
{
    bytes = first(bytes, 512);
    QByteArray readable;
    if (bytes.startsWith("\x4C\x6F\xA7\x94")) { // "<?xm" as mainframes write it
        readable = decodeWith("ibm037", bytes).toLatin1();
        bytes = readable;
    }
    while (!bytes.isEmpty() && isHtmlSpace(bytes.front()))
        bytes = bytes.sliced(1);
    if (!bytes.startsWith("<?xml"))
        return {};
    qsizetype i = 5;
    const qsizetype end = bytes.indexOf('>');
    bytes = end < 0 ? bytes : bytes.first(end);
    for (Attribute a = nextAttribute(bytes, i); !a.name.isEmpty(); a = nextAttribute(bytes, i)) {
        if (a.name != "encoding")
            continue;
        const QByteArray encoding = encodingForLabel(a.value);
        return encoding.isEmpty() ? encodingOfTheSystem(a.value)
            : isWide(encoding)    ? "utf-8"
                                  : encoding;
    }
    return {};
}

QString decodeText(const QByteArray &bytes, const QString &contentType)
{
    qsizetype markLength = 0;
    const QByteArray byMark = encodingOfByteOrderMark(bytes, markLength);
    if (!byMark.isEmpty())
        return decodeWith(byMark, QByteArrayView(bytes).sliced(markLength));

    const QByteArray byWidth = encodingOfZeroBytes(bytes);
    if (!byWidth.isEmpty())
        return decodeWith(byWidth, bytes);
    return decodeWith(checkedEncoding(declaredEncoding(bytes, contentType), bytes), bytes);
}

} // namespace Liveline
