// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/revisions/revisionview.h"

#include "core/base/then.h"
#include "core/model/shown.h"
#include "ui/messages.h"
#include "ui/revisions/diffwriting.h"
#include "ui/revisions/wording.h"
#include "ui/theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

bool mentions(const EntryChanges &changes, EntryId id)
{
    const auto is = [id](const Entry &entry) { return entry.id == id; };
    return std::ranges::any_of(changes.removed, is) || std::ranges::any_of(changes.restored, is)
        || std::ranges::any_of(
            changes.edited, [id](const EntryEdit &edit) { return edit.entry.id == id; });
}

} // namespace

RevisionView::RevisionView(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_text(new ClosedBrowser(this))
{
    setObjectName(u"revisionView"_s);
    auto *title = new QLabel(tr("History and details"), this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    auto *close = new QToolButton(this);
    close->setText(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    close->setAutoRaise(true);
    m_text->setObjectName(u"revisionText"_s);
    m_text->setAccessibleName(tr("History of the entry"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(16);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 8, 8, 4);
    line->addWidget(title, 1);
    line->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_text, 1);

    connect(close, &QToolButton::clicked, this, &RevisionView::closed);
    connect(m_text, &QTextBrowser::anchorClicked, this, [](const QUrl &url) {
        if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
            QDesktopServices::openUrl(url);
    });
    connect(&m_store, &Store::entriesChanged, this, [this](const EntryChanges &changes) {
        if (m_entry && mentions(changes, *m_entry))
            read();
    });
    connect(&m_store, &Store::changedElsewhere, this, &RevisionView::read);
    clear();
}

void RevisionView::showEntry(EntryId id)
{
    m_entry = id;
    read();
}

void RevisionView::clear()
{
    ++m_round;
    m_entry.reset();
    m_text->clear();
    m_text->setPlaceholderText(tr("Choose an entry to see its history"));
}

void RevisionView::read()
{
    if (!m_entry)
        return;
    const Result<std::optional<Entry>> entry = m_store.entry(*m_entry);
    const Result<QList<Revision>> revisions = m_store.revisions(*m_entry);
    if (!entry || !revisions) {
        m_text->setPlainText(sentence(!entry ? entry.error() : revisions.error()));
        return;
    }
    if (!*entry)
        return clear();
    // Comparing long texts takes more than a frame.
    then(QtConcurrent::run(compareWordings, *revisions), this,
        [this, shown = **entry, round = ++m_round](const QList<Wording> &wordings) {
            if (round == m_round)
                write(shown, wordings);
        });
}

void RevisionView::write(const Entry &entry, const QList<Wording> &wordings)
{
    const Theme theme = Theme::of(palette());
    m_text->clear();
    QTextCursor cursor(m_text->document());
    cursor.beginEditBlock();
    writeFacts(cursor, entry, theme);
    for (const Wording &wording : wordings)
        writeWording(cursor, wording, theme);
    cursor.endEditBlock();
    m_text->moveCursor(QTextCursor::Start);
}

void RevisionView::writeFacts(QTextCursor &cursor, const Entry &entry, const Theme &theme) const
{
    const ParsedEntry said = shown(entry.current);
    if (!said.headline.isEmpty()) {
        QTextCharFormat format = inked(theme.text);
        format.setFontWeight(QFont::DemiBold);
        format.setProperty(QTextFormat::FontSizeAdjustment, 1);
        beginBlock(cursor, textBlock(0));
        cursor.insertText(said.headline, format);
    }
    if (!said.author.isEmpty()) {
        beginBlock(cursor, textBlock(4));
        cursor.insertText(said.author, inked(theme.secondaryText));
    }
    const auto fact = [&](const QString &name, const QDateTime &time) {
        if (!time.isValid())
            return;
        beginBlock(cursor, textBlock(6));
        cursor.insertText(name + QChar::LineSeparator, inked(theme.secondaryText));
        cursor.insertText(m_times.full(time), inked(theme.text));
    };
    fact(tr("Published, says the source"), said.published);
    fact(tr("Modified, says the source"), said.updated);
    fact(tr("First seen here"), entry.firstSeen);
    fact(tr("Last edit noticed here"), entry.edited);
    fact(tr("Removal noticed here"), entry.removed);
    if (!said.url.isEmpty()) {
        QTextCharFormat link = inked(theme.link);
        link.setAnchor(true);
        link.setAnchorHref(QString::fromLatin1(said.url.toEncoded()));
        link.setFontUnderline(true);
        beginBlock(cursor, textBlock(6));
        cursor.insertText(said.url.toDisplayString(), link);
    }
}

void RevisionView::writeWording(
    QTextCursor &cursor, const Wording &wording, const Theme &theme) const
{
    beginBlock(cursor, textBlock(22));
    QTextCharFormat bold = inked(theme.text);
    bold.setFontWeight(QFont::DemiBold);
    cursor.insertText(tr("Version %1").arg(wording.revision.number), bold);
    QStringList notes{m_times.clockAndZone(wording.revision.seen)};
    if (wording.isFirst)
        notes << tr("first seen");
    else
        notes << (wording.isSubstantive ? tr("substantive change") : tr("minor change"));
    cursor.insertText(u"  "_s + notes.join(u" · "_s), inked(theme.secondaryText));
    if (!wording.headline.isEmpty()) {
        beginBlock(cursor, textBlock(6));
        writeSpans(cursor, wording.headline, theme, true);
    }
    if (!wording.text.isEmpty()) {
        beginBlock(cursor, textBlock(4, 140));
        writeSpans(cursor, wording.text, theme, false);
    }
}

void RevisionView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        read();
}

void RevisionView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Liveline
