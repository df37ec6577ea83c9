// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/changingpublisher.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

using Answer = ChangingPublisher::Answer;

EntryNames namesFor(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Places:
        return EntryNames::Places;
    case Trouble::Editions:
        return EntryNames::Editions;
    case Trouble::SharedNames:
        return EntryNames::Shared;
    case Trouble::NoNames:
        return EntryNames::None;
    default:
        return EntryNames::Own;
    }
}

const QByteArray wall = "<!DOCTYPE html><html><head><title>Before you go on</title></head><body>"
                        "<h1>We value your privacy</h1><button>Accept all</button>"
                        "<button>Refuse</button></body></html>";

} // namespace

ChangingPublisher::ChangingPublisher(
    PageFormat format, PageLanguage language, Trouble trouble, quint32 seed)
    : m_writer(language, seed)
    , m_dice(seed ^ 0x5eedU)
    , m_trouble(trouble)
    , m_ownFormat(format)
    , m_now({2026, 3, 14}, {6, 0}, Qt::UTC)
    , m_window(m_dice.bounded(14, 38))
{
    m_page.format = format;
    m_page.language = m_writer.code();
    m_page.title = m_writer.title();
    m_page.names = namesFor(trouble);
    for (int i = 0; i < 45; ++i)
        publish();
}

void ChangingPublisher::publish()
{
    m_now = m_now.addSecs(60 * m_dice.bounded(1, 6));
    m_entries.prepend({++m_lastNumber, m_writer.headline(), m_writer.paragraph(), m_now});
}

void ChangingPublisher::correct()
{
    PageEntry &entry = m_entries[m_dice.bounded(std::min<int>(m_window, 20))];
    if (tellsHeadlines(m_page.format) && chance(20))
        entry.headline = m_writer.corrected(entry.headline + u" 1"_s);
    else
        entry.text = m_writer.corrected(entry.text);
    ++entry.edition;
}

/// From the middle, between two that were served before: so that whoever polls can tell a
/// withdrawal from a page that moved on.
void ChangingPublisher::withdraw()
{
    const int place = m_dice.bounded(2, std::max(3, m_window - 9));
    for (int i = place - 1; i <= place + 1; ++i) {
        if (!m_reader.isOnPage(m_entries[i].number) || m_entries[i].isPinned)
            return;
    }
    m_withdrawn.append(m_entries.takeAt(place));
    m_taken.append(m_withdrawn.last().number);
}

/// Unchanged, to its old place, as long as that is on the page.
void ChangingPublisher::bringBack()
{
    if (m_withdrawn.isEmpty())
        return;
    const PageEntry entry = m_withdrawn.takeAt(m_dice.bounded(int(m_withdrawn.size())));
    const auto place = std::ranges::find_if(
        m_entries, [&](const PageEntry &other) { return other.number < entry.number; });
    if (place - m_entries.begin() < m_window - 3)
        m_entries.insert(place, entry);
    m_taken.removeAll(entry.number);
}

void ChangingPublisher::changeNames()
{
    const bool isOwn = m_page.names == EntryNames::Own;
    m_page.names = isOwn ? EntryNames::Renamed : EntryNames::Own;
}

void ChangingPublisher::changeFormat()
{
    using enum PageFormat;
    static const QList<PageFormat> formats{JsonLd, Markup, Amp, Rss, Atom, JsonFeed, Microdata,
        Rdfa, Microformats, Plain, State, Vendor};
    m_page.format
        = m_page.format == m_ownFormat ? formats[m_dice.bounded(int(formats.size()))] : m_ownFormat;
}

void ChangingPublisher::move()
{
    const int place = m_dice.bounded(2, m_window - 4);
    PageEntry &entry = m_entries[place];
    switch (m_dice.bounded(4)) {
    case 0:
        // What was not served before is where it is served first: nobody can know of another place.
        if (m_reader.known().contains(entry.number)
            && m_reader.known().contains(m_entries[place + 1].number))
            std::swap(entry, m_entries[place + 1]);
        break;
    case 1:
        if (tellsTimes(m_page.format))
            entry.published = entry.published.addSecs(60 * m_dice.bounded(-20, 20));
        break;
    case 2:
        m_copied = m_page.format == PageFormat::Plain || m_copied != 0 ? 0 : entry.number;
        break;
    default:
        pin();
    }
}

/// One at most, as everywhere.
void ChangingPublisher::pin()
{
    if (!tellsPins(m_page.format))
        return;
    const auto pinned = std::ranges::find_if(m_entries, &PageEntry::isPinned);
    if (pinned != m_entries.end())
        pinned->isPinned = false;
    else
        m_entries[m_dice.bounded(m_window - 4)].isPinned = true;
}

void ChangingPublisher::work()
{
    const int mood = m_dice.bounded(10);
    m_now = m_now.addSecs(60);
    if (mood < 2)
        return; // only the adverts change
    if (mood >= 4) {
        for (int i = m_dice.bounded(1, 4); i > 0; --i)
            publish();
    }
    if (mood >= 3 && mood < 7)
        correct();
    if (mood == 6 || mood == 8)
        withdraw();
    if (mood == 9)
        bringBack();
    if (m_trouble == Trouble::Redesigns && chance(10))
        changeNames();
    if (m_trouble == Trouble::OtherFormats && chance(20))
        changeFormat();
    if (m_trouble == Trouble::Moves && chance(60))
        move();
    if (m_trouble == Trouble::Jumps && chance(10)) {
        for (int i = m_dice.bounded(m_window, 5 * m_window / 2); i > 0; --i)
            publish();
    }
    m_window = std::clamp(m_window + m_dice.bounded(-1, 2), 12, 40);
}

QList<PageEntry> ChangingPublisher::shown() const
{
    QList<PageEntry> entries = m_entries.first(m_window);
    const auto pinned = std::ranges::find_if(m_entries, &PageEntry::isPinned);
    if (pinned != m_entries.end()) {
        entries.removeOne(*pinned);
        entries.prepend(*pinned);
    }
    return entries;
}

Answer ChangingPublisher::next()
{
    if (m_trouble == Trouble::BadAnswers && m_wasGood && chance(30))
        return badAnswer();
    work();
    const QList<PageEntry> entries = shown();
    if (m_trouble == Trouble::ChangesOnly && !m_served.isEmpty() && !chance(10))
        return changes();
    m_servedBefore = std::exchange(m_served, entries);
    m_wasGood = true;
    m_taken.clear();
    for (const PageEntry &entry : entries)
        m_told.insert(entry.number, entry);
    QList<PageEntry> page = entries;
    const auto copied = std::ranges::find(page, m_copied, &PageEntry::number);
    if (copied != page.end())
        page.prepend(*copied);
    Answer answer = answerWith(page);
    answer.truth = m_reader.readPage(entries, answer.format);
    return answer;
}

Answer ChangingPublisher::answerWith(const QList<PageEntry> &entries)
{
    m_page.entries = entries;
    m_page.noise = m_dice.generate();
    Answer answer;
    answer.format = m_page.format;
    answer.body = render(m_page);
    return answer;
}

/// One at a time: what is said twice is taken for the truth.
Answer ChangingPublisher::badAnswer()
{
    const bool wasNewestPublished
        = !m_servedBefore.isEmpty() && m_servedBefore.first().number < m_served.first().number;
    const int half = int(m_served.size()) * m_dice.bounded(20, 46) / 100;
    Answer answer;
    switch (m_dice.bounded(5)) {
    case 0:
        answer = answerWith(m_served.first(half));
        break;
    case 1: {
        QList<PageEntry> some = m_served;
        while (some.size() > half)
            some.removeAt(m_dice.bounded(int(some.size())));
        answer = answerWith(some);
        break;
    }
    case 2:
        if (wasNewestPublished) {
            answer = answerWith(m_servedBefore);
            break;
        }
        [[fallthrough]];
    case 3:
        answer.kind = Answer::Kind::Unreadable;
        answer.body = wall;
        answer.format = m_page.format;
        break;
    default:
        answer.kind = Answer::Kind::Same;
        answer.format = m_page.format;
        answer.truth = m_reader.readAgain();
        return answer;
    }
    m_wasGood = false;
    return answer;
}

Answer ChangingPublisher::changes()
{
    QList<PageEntry> changed;
    for (const PageEntry &entry : shown()) {
        if (m_told.value(entry.number) != entry || !m_reader.known().contains(entry.number)
            || m_reader.known()[entry.number].isRemoved)
            changed.append(entry);
        m_told.insert(entry.number, entry);
    }
    m_page.isChanges = true;
    m_page.withdrawn = m_taken;
    Answer answer = answerWith(changed);
    m_page.isChanges = false;
    answer.kind = Answer::Kind::Changes;
    for (const int number : std::as_const(m_taken))
        answer.withdrawnIds.append(sourceIdOf(m_page, number));
    answer.truth = m_reader.readChanges(changed, std::exchange(m_taken, {}), answer.format);
    return answer;
}

Answer ChangingPublisher::older(int page)
{
    const QList<PageEntry> entries = m_entries.mid(qsizetype(m_window) * page, m_window);
    if (entries.isEmpty())
        return {};
    Answer answer = answerWith(entries);
    answer.kind = Answer::Kind::Older;
    answer.truth = m_reader.readOlderPage(entries, answer.format);
    return answer;
}

} // namespace Liveline
