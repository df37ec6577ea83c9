// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/feedmarkup.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

bool startsWith(QStringView text, QStringView start)
{
    return text.startsWith(start, Qt::CaseInsensitive);
}

// The content of the elements of this name, each after a space.
QString contentOfAll(QStringView drawing, const QString &name)
{
    const QString open = u'<' + name;
    const QString close = u"</"_s + name;
    QString out;
    for (qsizetype i = 0; (i = drawing.indexOf(open, i, Qt::CaseInsensitive)) >= 0;) {
        const qsizetype start = drawing.indexOf(u'>', i);
        const qsizetype end = drawing.indexOf(close, i, Qt::CaseInsensitive);
        if (start < 0 || end < start)
            break;
        out += u' ' + drawing.sliced(start + 1, end - start - 1).toString();
        i = end;
    }
    return out;
}

class Mender {
public:
    explicit Mender(QStringView markup)
        : m_markup(markup)
    {
    }

    QString mended();

private:
    void mendDeclaration();
    void mendFrame();
    void describeDrawing();
    void copy(qsizetype length);
    void skipPast(qsizetype position) { m_at = position < 0 ? m_markup.size() : position + 1; }
    // Looked for once in vain, never again: hostile markup holds thousands that are never closed.
    qsizetype find(QStringView what, bool &isThere) const;

    const QStringView m_markup;
    qsizetype m_at = 0;
    QString m_out;
    bool m_closesComments = true;
    bool m_closesFrames = true;
    bool m_closesDrawings = true;
};

QString Mender::mended()
{
    while (m_at < m_markup.size()) {
        const qsizetype tag = m_markup.indexOf(u'<', m_at);
        copy((tag < 0 ? m_markup.size() : tag) - m_at);
        const QStringView rest = m_markup.sliced(m_at);
        if (rest.startsWith(u"<!"))
            mendDeclaration();
        else if (startsWith(rest, u"<iframe"))
            mendFrame();
        else if (startsWith(rest, u"<svg"))
            describeDrawing();
        else
            copy(std::min<qsizetype>(1, rest.size()));
    }
    return m_out;
}

void Mender::copy(qsizetype length)
{
    m_out += m_markup.sliced(m_at, length);
    m_at += length;
}

qsizetype Mender::find(QStringView what, bool &isThere) const
{
    const qsizetype found = isThere ? m_markup.indexOf(what, m_at, Qt::CaseInsensitive) : -1;
    isThere = found >= 0;
    return found;
}

void Mender::mendDeclaration()
{
    const QStringView rest = m_markup.sliced(m_at);
    if (rest.startsWith(u"<!--")) {
        const qsizetype end = find(u"-->", m_closesComments);
        // Never closed: the nearest ">" will have been meant.
        skipPast(end >= 0 ? end + 2 : m_markup.indexOf(u'>', m_at));
        return;
    }
    const bool isDeclaration = rest.startsWith(u"<![")
        || (startsWith(rest, u"<!doctype") && m_markup.indexOf(u'>', m_at) >= 0);
    if (!isDeclaration) {
        m_out += u"&lt;";
        ++m_at;
    }
    copy(isDeclaration ? 2 : 1);
}

void Mender::mendFrame()
{
    if (find(u"</iframe", m_closesFrames) >= 0)
        copy(7);
    else
        skipPast(m_markup.indexOf(u'>', m_at));
}

void Mender::describeDrawing()
{
    const qsizetype end = find(u"</svg", m_closesDrawings);
    if (end < 0) {
        copy(4);
        return;
    }
    const QStringView drawing = m_markup.sliced(m_at, end - m_at);
    m_out += contentOfAll(drawing, u"title"_s) + contentOfAll(drawing, u"desc"_s);
    skipPast(m_markup.indexOf(u'>', end));
}

} // namespace

QString mendedMarkup(const QString &markup)
{
    const bool isSuspect = markup.contains(u"<!")
        || markup.contains(u"<iframe", Qt::CaseInsensitive)
        || markup.contains(u"<svg", Qt::CaseInsensitive);
    return isSuspect ? Mender(markup).mended() : markup;
}

} // namespace Liveline
