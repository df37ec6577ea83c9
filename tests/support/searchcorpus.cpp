// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/searchcorpus.h"

#include "core/store/blogtable.h"
#include "core/store/database.h"
#include "core/store/entrytable.h"
#include "core/store/searchtable.h"
#include "core/store/store.h"

#include <QRandomGenerator>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int blogCount = 100;
constexpr int vocabulary = 20'000;

// The commonest words are real, the others made of syllables.
QStringList makeWords(QRandomGenerator &random)
{
    QStringList words
        = u"demande élection Paris gouvernement ministre Kiev soldats attaque nuit région police "
          "blessés marché accord annonce président victoire match équipe bridge harbour weather "
          "council report électeur élire élève sœur cœur Straße"_s.split(u' ');
    const QStringList syllables
        = u"ba ré mi to lu cha ven dor pli que sté na ou fra ger mo tin sal vi èr be kor"_s.split(
            u' ');
    while (words.size() < vocabulary) {
        QString word;
        for (int n = random.bounded(2, 5); n > 0; --n)
            word += syllables[random.bounded(int(syllables.size()))];
        words.append(word);
    }
    return words;
}

class Generator {
public:
    ParsedEntry entry(int n)
    {
        ParsedEntry said;
        said.sourceId = u"id-%1"_s.arg(n);
        said.key = said.sourceId;
        said.url = QUrl(u"https://news.example/live/%1#%2"_s.arg(n % blogCount).arg(n));
        said.headline = n % 4 == 0 ? sentence(40) : QString();
        said.text = n % 20 == 7
            ? u"東京で強い地震がありました。津波の心配はありません。"_s.repeated(8)
            : sentence(600);
        if (n % 1'000 == 0)
            said.text += u" rarissime"_s;
        said.content = SafeHtml{u"<p>"_s + said.text + u"</p>"_s};
        said.author = u"%1 %2"_s.arg(word(), word());
        // A blog that was followed late, with all that it had.
        const qint64 age = n % 50'000 < 500 ? 86'400'000LL * 40 : 0;
        said.published = QDateTime::fromMSecsSinceEpoch(corpusEnd - age, Qt::UTC);
        return said;
    }

private:
    // By Zipf's law, about.
    QString word()
    {
        const double rank = std::pow(double(vocabulary), random.generateDouble()) - 1;
        return words[std::min(int(rank), vocabulary - 1)];
    }
    QString sentence(qsizetype length)
    {
        QString text;
        while (text.size() < length)
            text += word() + u' ';
        text[0] = text[0].toUpper();
        return text.trimmed() + u'.';
    }

    QRandomGenerator random{42};
    QStringList words = makeWords(random);
};

void write(Database &database, Generator &generator, int from, int to, int total)
{
    EntryTable entries(database);
    QList<SearchTable::Change> indexed;
    for (int n = from; n < to; ++n) {
        Entry entry;
        entry.current = generator.entry(n);
        entry.current.published = entry.current.published.addMSecs(60'000LL * (n - total));
        entry.firstSeen = entry.current.published;
        entry.sortTime = entry.current.published;
        const EntryId id = entries.insert(BlogId(n % blogCount + 1), entry);
        entries.insertRevision(id, {1, entry.firstSeen, entry.current});
        indexed.append({id, std::nullopt, entry.current, 0});
    }
    SearchTable(database).apply(indexed);
}

} // namespace

Result<void> makeSearchCorpus(const QString &dataDir, int entries)
{
    const auto store = Store::open(dataDir);
    if (!store)
        return std::unexpected(store.error());
    auto database = Database::open((*store)->path(), Database::Access::ReadWrite);
    if (!database)
        return std::unexpected(database.error());
    for (int i = 0; i < blogCount; ++i) {
        LiveBlog blog;
        blog.url = QUrl(u"https://news.example/live/%1"_s.arg(i));
        blog.said.headline = u"Live blog %1"_s.arg(i);
        blog.said.language = i % 2 == 0 ? u"fr"_s : u"en"_s;
        blog.added = QDateTime::fromMSecsSinceEpoch(corpusEnd, Qt::UTC);
        BlogTable(**database).insert(blog);
    }
    Generator generator;
    for (int from = 0; from < entries; from += 10'000) {
        Transaction transaction(**database);
        write(**database, generator, from, std::min(entries, from + 10'000), entries);
        if (const auto written = transaction.commit(); !written)
            return written;
    }
    (*database)->run(u"UPDATE entry_state SET is_starred = 1 WHERE entry_id % 5000 = 0"_s);
    (*database)->run(u"UPDATE entry_state SET is_read = 1 WHERE entry_id % 10 > 0"_s);
    return (*database)->result();
}

Result<void> addToSearchCorpus(Database &database)
{
    Generator generator;
    Transaction transaction(database);
    write(database, generator, 1, 21, 1);
    return transaction.commit();
}

} // namespace Liveline
