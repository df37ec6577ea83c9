// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/candidates.h"

#include "core/extract/attributes.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int HighestClimb = 14;
constexpr int MostEvidence = 20'000; ///< bounds the memory that a hostile page takes
constexpr qsizetype FewestTimed = 3;
constexpr qsizetype FewestDeclared = 2; ///< of role="article", or in a list that calls itself live
constexpr qsizetype ShortestBody = 15;
constexpr qsizetype LongestLabel = 40;
constexpr qsizetype MostBodyCounted = 2000;
constexpr double FewestWithText = 0.5;
constexpr double MostTeasers = 0.5;
constexpr double FewestOrdered = 0.6;
/// Without a live sign: the group must be this much of the page's prose.
constexpr double MainShare = 0.5;

enum class Evidence { Label, Declared, Machine };

struct Member {
    explicit Member(HtmlNode element = {})
        : node(element)
    {
    }

    HtmlNode node;
    bool hasMachineTime = false;
    bool isDeclared = false;
    int evidence = 0; ///< times and marks found within
    QDateTime time;
};

struct Group {
    QList<Member> members;
    int evidence = 0;
    int machineTimes = 0;
    int declared = 0;
    double score = 0;
    bool isLiveByName = false;
};

bool isPositionWord(const QString &word)
{
    static const QSet<QString> words{u"odd"_s, u"even"_s, u"first"_s, u"last"_s, u"left"_s,
        u"right"_s, u"active"_s, u"new"_s, u"alt"_s, u"open"_s, u"hidden"_s};
    return words.contains(word.toLower());
}

/// Tag and first lasting class, numbers levelled: the same for all entries of a list.
QString shapeOf(HtmlNode node)
{
    QString shape = QString::fromLatin1(node.tag());
    for (QString name : node.classes()) {
        if (isPositionWord(name))
            continue;
        for (QChar &c : name) {
            if (c.isDigit())
                c = u'0';
        }
        while (name.contains("00"_L1))
            name.replace(u"00"_s, u"0"_s);
        return shape + u'.' + name;
    }
    return shape + u'/' + node.attribute("role");
}

bool namesLive(HtmlNode node)
{
    static const QSet<QString> words{u"live"_s, u"liveblog"_s, u"liveticker"_s, u"livefeed"_s,
        u"liveupdate"_s, u"liveupdates"_s, u"ticker"_s, u"direct"_s, u"diretta"_s};
    const QStringList names = nameWords(node);
    // Sourcefabric's prefix; alone it may be any minified name.
    const QStringList classes = node.classes();
    const bool isLiveblogPro = std::any_of(classes.cbegin(), classes.cend(),
        [](const QString &name) { return name.startsWith("lb-"_L1); });
    return isLiveblogPro
        || std::any_of(
            names.cbegin(), names.cend(), [&](const QString &name) { return words.contains(name); })
        || node.attribute("role") == "feed"_L1 || node.tag().contains("liveblog");
}

/// An entry is a box. Headings and paragraphs are parts of one (article.cpp reads flat pages).
bool mayBeEntry(HtmlNode node)
{
    static const QSet<QByteArray> parts{"p", "h1", "h2", "h3", "h4", "h5", "h6", "a", "b", "strong",
        "em", "i", "span", "time", "small", "dt", "td", "th", "header", "footer", "figure", "main",
        "tbody", "abbr", "label", "meta", "font", "mark", "ul", "ol", "dl", "table"};
    return !parts.contains(node.tag());
}

class GroupFinder {
public:
    GroupFinder(HtmlNode body, const TextMeasure &measure, const DateWords &words)
        : m_body(body)
        , m_measure(measure)
        , m_words(words)
    {
    }

    QList<Group> find()
    {
        m_body.walk([this](HtmlNode node) { return visit(node); });
        QList<Group> groups;
        for (Group &group : m_groups) {
            completeAndScore(group);
            groups.append(group);
        }
        std::stable_sort(groups.begin(), groups.end(),
            [](const Group &a, const Group &b) { return a.score > b.score; });
        return groups;
    }

private:
    bool visit(HtmlNode node)
    {
        if (node.isText()) {
            noteWrittenTime(node);
            return false;
        }
        if (isBoilerplate(node) || node.is("blockquote"))
            return false;
        const auto times = timeAttributes(node);
        for (const TimeAttribute &time : times) {
            if (!time.isUpdate || times.size() == 1)
                climb(node, Evidence::Machine, time.instant);
        }
        if (node.attribute("role") == "article"_L1)
            climb(node, Evidence::Declared, {});
        return true;
    }

    /// A written time counts where it stands alone, or begins the text of its element.
    void noteWrittenTime(HtmlNode text)
    {
        const QString line = text.text();
        if (line.isEmpty() || line.size() > 4000)
            return;
        const bool isAlone = line.size() <= LongestLabel && isTimeLabel(line, m_words);
        if (isAlone || leadingTimeLabel(QStringView(line).left(LongestLabel)))
            climb(text.parent(), Evidence::Label, {});
    }

    /// Everything around a time may be the entry that it belongs to.
    void climb(HtmlNode node, Evidence evidence, const QDateTime &time)
    {
        if (++m_evidence > MostEvidence)
            return;
        for (int i = 0; i < HighestClimb && node && node != m_body; ++i, node = node.parent()) {
            if (!mayBeEntry(node))
                continue;
            Group &group = m_groups[keyOf(node)];
            if (group.members.isEmpty() || group.members.last().node != node)
                group.members.append(Member(node));
            Member &member = group.members.last();
            ++member.evidence;
            ++group.evidence;
            if (evidence == Evidence::Machine) {
                group.machineTimes += member.hasMachineTime ? 0 : 1;
                if (!member.hasMachineTime)
                    member.time = time;
                member.hasMachineTime = true;
            } else if (evidence == Evidence::Declared && i == 0) {
                group.declared += member.isDeclared ? 0 : 1;
                member.isDeclared = true;
            }
        }
    }

    QString shape(HtmlNode node)
    {
        QString &shape = m_shapes[node.raw()];
        if (shape.isEmpty())
            shape = shapeOf(node);
        return shape;
    }

    QString keyOf(HtmlNode node)
    {
        QString &key = m_keys[node.raw()];
        if (key.isEmpty()) {
            const HtmlNode parent = node.parent();
            key = shape(node) + u'<' + shape(parent);
            if (parent != m_body)
                key += u'<' + shape(parent.parent());
        }
        return key;
    }

    /// Brothers of the same shape without a time of their own belong to the list as well.
    void addUntimed(Group &group)
    {
        QHash<const GumboInternalNode *, Member> known;
        QList<HtmlNode> parents;
        QSet<const GumboInternalNode *> seen;
        for (const Member &member : group.members) {
            known.insert(member.node.raw(), member);
            const HtmlNode parent = member.node.parent();
            if (!seen.contains(parent.raw())) {
                seen.insert(parent.raw());
                parents.append(parent);
            }
        }
        const QString wanted = shape(group.members.first().node);
        QList<Member> all;
        for (const HtmlNode parent : parents) {
            for (const HtmlNode child : parent.childElements()) {
                if (known.contains(child.raw()))
                    all.append(known.value(child.raw()));
                else if (shape(child) == wanted && !isBoilerplate(child))
                    all.append(Member(child));
            }
        }
        group.members = all;
    }

    void completeAndScore(Group &group)
    {
        const qsizetype timed = group.members.size();
        if (timed < FewestDeclared)
            return;
        addUntimed(group);
        double body = 0;
        qsizetype identified = 0;
        for (const Member &member : group.members) {
            body += double(std::min(m_measure.prose(member.node), MostBodyCounted));
            identified += identifyingAttributes(member.node).isEmpty() ? 0 : 1;
        }
        const double idShare = double(identified) / double(group.members.size());
        const HtmlNode first = group.members.first().node;
        group.isLiveByName
            = namesLive(first) || namesLive(first.parent()) || namesLive(first.parent().parent());
        group.score = body * (1 + std::log2(double(timed))) * (1 + idShare / 2)
            * (group.isLiveByName ? 1.5 : 1);
    }

    HtmlNode m_body;
    const TextMeasure &m_measure;
    const DateWords &m_words;
    int m_evidence = 0;
    QHash<QString, Group> m_groups;
    QHash<const GumboInternalNode *, QString> m_shapes;
    QHash<const GumboInternalNode *, QString> m_keys;
};

/// A link to a page that is called as the element is: it stands there in full.
bool leadsToItself(HtmlNode node)
{
    const QString id = node.attribute("id");
    if (id.size() < 8)
        return false;
    return bool(node.find([&](HtmlNode inner) {
        if (!inner.is("a"))
            return false;
        const QString href = inner.attribute("href");
        const QString path = href.left(href.indexOf(u'#')).section(u'?', 0, 0);
        return path.endsWith(id) || path.endsWith(id + u'/');
    }));
}

/// A heading that is a link to another page, with little text below: an invitation to read there.
bool isTeaser(HtmlNode node, const TextMeasure &measure, bool isLive)
{
    if (measure.linked(node) * 10 >= measure.text(node) * 6 || (!isLive && leadsToItself(node)))
        return true;
    const HtmlNode heading = node.find(isHeading);
    if (!heading)
        return false;
    HtmlNode link = heading.findTag("a");
    for (HtmlNode up = heading.parent(); !link && up && up != node.parent(); up = up.parent()) {
        if (up.is("a"))
            link = up;
    }
    const QString href = link.attribute("href");
    if (href.isEmpty() || href.contains(u'#'))
        return false;
    return !isLive || measure.prose(node) < 120;
}

/// Prose beside the members, between the first of them and the last: the members are only heads.
bool isHeadsOnly(const Group &group, const TextMeasure &measure)
{
    QSet<const GumboInternalNode *> members;
    qsizetype within = 0;
    for (const Member &member : group.members) {
        members.insert(member.node.raw());
        within += measure.prose(member.node);
    }
    if (group.members.first().node.parent() != group.members.last().node.parent())
        return false;
    qsizetype between = 0;
    HtmlNode node = group.members.first().node;
    const HtmlNode last = group.members.last().node;
    for (; node && node != last; node = node.nextElement())
        between += members.contains(node.raw()) ? 0 : measure.prose(node);
    return between > within;
}

double share(const Group &group, const std::function<bool(const Member &)> &test)
{
    const auto hits = std::count_if(group.members.cbegin(), group.members.cend(), test);
    return double(hits) / double(group.members.size());
}

/// One element that holds most of the times, or many in each: lists of entries, not entries.
bool holdsLists(const Group &group)
{
    constexpr int mostInOne = 6;
    const auto fullest = std::max_element(group.members.cbegin(), group.members.cend(),
        [](const Member &a, const Member &b) { return a.evidence < b.evidence; });
    return group.evidence > mostInOne * group.members.size()
        || (fullest->evidence > mostInOne && 2 * fullest->evidence > group.evidence);
}

bool isInOrder(const Group &group)
{
    int up = 0;
    int down = 0;
    QDateTime last;
    for (const Member &member : group.members) {
        if (!member.hasMachineTime)
            continue;
        if (last.isValid() && member.time != last)
            ++(member.time > last ? up : down);
        last = member.time;
    }
    return up + down < 4 || std::max(up, down) >= FewestOrdered * (up + down);
}

/// Whether half of the entries follow one another within hours. Releases of a program and posts of
/// a forum have times and identifiers too, days apart.
bool hasLiveRhythm(const Group &group)
{
    constexpr qint64 longestPause = 6 * 3600;
    QList<QDateTime> times;
    for (const Member &member : group.members) {
        if (member.time.isValid())
            times.append(member.time);
    }
    std::ranges::sort(times);
    qsizetype close = 0;
    for (qsizetype i = 1; i < times.size(); ++i)
        close += times[i - 1].secsTo(times[i]) <= longestPause;
    return 2 * close >= times.size() - 1;
}

QString objection(
    const Group &group, const TextMeasure &measure, qsizetype pageProse, bool isLivePage)
{
    const bool isLive = isLivePage || group.isLiveByName;
    const bool isDeclared
        = group.declared >= FewestDeclared || (group.isLiveByName && group.machineTimes > 0);
    if (group.members.size() < (isDeclared ? FewestDeclared : FewestTimed))
        return u"no three alike elements with times"_s;
    const double withText = share(
        group, [&](const Member &member) { return measure.prose(member.node) >= ShortestBody; });
    if (withText < FewestWithText)
        return u"the elements with times hold no text of their own"_s;
    if (isHeadsOnly(group, measure))
        return u"the elements with times are heads of the text beside them"_s;
    if (share(group, [&](const Member &member) { return isTeaser(member.node, measure, isLive); })
        > MostTeasers)
        return u"the elements with times are links to other pages"_s;
    if (holdsLists(group))
        return u"the times lie deeper than any alike elements"_s;
    if (!isInOrder(group))
        return u"the times are in no order"_s;
    if (isLive)
        return {};
    qsizetype prose = 0;
    for (const Member &member : group.members)
        prose += measure.prose(member.node);
    const bool isMain = double(prose) >= MainShare * double(pageProse);
    const bool isTold = group.machineTimes >= FewestTimed && share(group, [](const Member &m) {
        return !identifyingAttributes(m.node).isEmpty();
    }) > 0.7;
    return isMain && isTold && hasLiveRhythm(group) ? QString()
                                                    : u"nothing says that this is live coverage"_s;
}

} // namespace

EntryGroup findEntryGroup(
    HtmlNode body, const TextMeasure &measure, const DateWords &words, bool isLive)
{
    EntryGroup result;
    result.why = u"no alike elements with times"_s;
    const QList<Group> groups = GroupFinder(body, measure, words).find();
    bool isFirst = true;
    for (const Group &group : groups) {
        if (group.score <= 0)
            break;
        const QString why = objection(group, measure, measure.prose(body), isLive);
        if (why.isEmpty()) {
            for (const Member &member : group.members)
                result.entries.append(member.node);
            result.why.clear();
            return result;
        }
        if (isFirst)
            result.why = why;
        isFirst = false;
    }
    return result;
}

} // namespace Liveline
