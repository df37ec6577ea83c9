// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/writer.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

struct Vocabulary {
    QString code;
    QString title;
    QStringList patterns; ///< %1 who, %2 does, %3 what, %4 where, %5 a figure
    QStringList who, does, what, where;
};

const Vocabulary &vocabularyOf(PageLanguage language)
{
    static const Vocabulary french{u"fr"_s,
        u"EN DIRECT. Le port de Valmer rouvre après la tempête"_s,
        {u"%1 %2 %3 %4, où %5 personnes étaient attendues."_s,
            u"%4, %1 %2 %3 : coût estimé, %5 euros."_s,
            u"Après %5 minutes de réunion, %1 %2 %3 %4."_s, u"%1 %2 %3 %4 (dossier %5)."_s},
        {u"La capitainerie"_s, u"Le maire de Valmer"_s, u"Une équipe de plongeurs"_s,
            u"Le syndicat des dockers"_s, u"La météorologie"_s, u"Un armateur grec"_s,
            u"La gendarmerie maritime"_s, u"Le ministre des Transports"_s,
            u"Une habitante du quartier"_s, u"Le commandant du ferry"_s},
        {u"annonce"_s, u"dément"_s, u"repousse"_s, u"confirme"_s, u"réclame"_s, u"prépare"_s,
            u"suspend"_s, u"inspecte"_s, u"commente"_s, u"autorise"_s},
        {u"la remise en service des grues"_s, u"l’évacuation du quai nord"_s,
            u"le dragage du chenal"_s, u"la fermeture du pont tournant"_s,
            u"le retour des chalutiers"_s, u"une enquête sur la digue"_s,
            u"le déchargement des conteneurs"_s, u"la distribution d’eau potable"_s,
            u"la réparation du phare"_s, u"un plan de secours renforcé"_s},
        {u"au bassin des Tilleuls"_s, u"devant la criée"_s, u"sur la jetée ouest"_s,
            u"à la gare maritime"_s, u"près des entrepôts"_s, u"au large de l’îlot"_s,
            u"dans la vieille ville"_s, u"le long du canal"_s}};
    static const Vocabulary english{u"en"_s, u"Live: the harbour bridge opens after the storm"_s,
        {u"%1 %2 %3 %4, where %5 people had gathered."_s, u"%4, %1 %2 %3 at a cost of £%5."_s,
            u"After %5 minutes of talks %1 %2 %3 %4."_s, u"%1 %2 %3 %4 (notice %5)."_s},
        {u"The harbour master"_s, u"A spokeswoman for the council"_s, u"The diving team"_s,
            u"Dockers’ leader Ann Marsh"_s, u"The weather office"_s, u"A Greek shipowner"_s,
            u"The coastguard"_s, u"Transport secretary Tom Ellery"_s, u"A neighbour"_s,
            u"The captain of the ferry"_s},
        {u"announced"_s, u"denied"_s, u"postponed"_s, u"confirmed"_s, u"demanded"_s, u"prepared"_s,
            u"halted"_s, u"inspected"_s, u"welcomed"_s, u"approved"_s},
        {u"the return of the cranes"_s, u"an evacuation of the north quay"_s,
            u"dredging of the channel"_s, u"the closing of the swing bridge"_s,
            u"a convoy of trawlers"_s, u"an inquiry into the sea wall"_s,
            u"the unloading of containers"_s, u"deliveries of drinking water"_s,
            u"repairs to the lighthouse"_s, u"a larger rescue plan"_s},
        {u"at the Linden basin"_s, u"outside the fish market"_s, u"on the western pier"_s,
            u"at the ferry terminal"_s, u"near the warehouses"_s, u"off the little island"_s,
            u"in the old town"_s, u"along the canal"_s}};
    static const Vocabulary arabic{u"ar"_s, u"مباشر: إعادة فتح الميناء بعد العاصفة"_s,
        {u"%1 %2 %3 %4 حيث تجمع %5 شخصا منذ الصباح."_s, u"%4 %1 %2 %3 بتكلفة %5 دينار."_s,
            u"بعد %5 دقيقة من الاجتماع، %1 %2 %3 %4."_s, u"%1 %2 %3 %4 (بلاغ %5)."_s},
        {u"أعلن مدير الميناء أنه"_s, u"قال رئيس البلدية إنه"_s, u"أكد فريق الغواصين أنه"_s,
            u"ذكر اتحاد العمال أنه"_s, u"أفادت الأرصاد بأنه"_s, u"صرح مالك السفينة بأنه"_s,
            u"أوضح خفر السواحل أنه"_s, u"أشار وزير النقل إلى أنه"_s, u"روت إحدى الساكنات أنه"_s,
            u"أبلغ قبطان العبارة أنه"_s},
        {u"تقرر"_s, u"تأجل"_s, u"بدأ"_s, u"توقف"_s, u"استؤنف"_s, u"اكتمل"_s, u"أُلغي"_s, u"يستمر"_s},
        {u"تشغيل الرافعات الكبيرة"_s, u"إخلاء الرصيف الشمالي"_s, u"تعميق القناة الملاحية"_s,
            u"إغلاق الجسر المتحرك"_s, u"رجوع قوارب الصيد"_s, u"التحقيق في انهيار السد"_s,
            u"تفريغ الحاويات القديمة"_s, u"توزيع مياه الشرب"_s, u"إصلاح المنارة البيضاء"_s,
            u"تنفيذ خطة الإنقاذ"_s},
        {u"عند حوض الزيزفون"_s, u"أمام سوق السمك"_s, u"على الرصيف الغربي"_s, u"في المحطة البحرية"_s,
            u"قرب المخازن"_s, u"قبالة الجزيرة"_s, u"في المدينة القديمة"_s, u"على طول القناة"_s}};
    static const Vocabulary japanese{u"ja"_s, u"【ライブ】嵐のあと港が再開 速報"_s,
        {u"%1は%4で%3を%2、現場には%5人が集まった。"_s, u"%4では%1が%3を%2、費用は%5円。"_s,
            u"%5分の協議ののち、%1は%3を%4で%2た。"_s, u"%1、%3を%2（%4、通達%5号）。"_s},
        {u"港湾局長"_s, u"市長の報道官"_s, u"潜水チーム"_s, u"荷役労組の委員長"_s, u"気象台"_s,
            u"ギリシャの船主"_s, u"海上保安部"_s, u"運輸大臣"_s, u"近所に住む女性"_s,
            u"フェリーの船長"_s},
        {u"発表し"_s, u"否定し"_s, u"延期し"_s, u"確認し"_s, u"要求し"_s, u"準備し"_s, u"中止し"_s,
            u"視察し"_s, u"歓迎し"_s, u"承認し"_s},
        {u"大型クレーンの再稼働"_s, u"北埠頭からの避難"_s, u"航路の浚渫作業"_s, u"旋回橋の閉鎖"_s,
            u"漁船団の帰港"_s, u"防波堤の調査"_s, u"コンテナの荷降ろし"_s, u"飲み水の配布"_s,
            u"灯台の修理"_s, u"救助計画の拡大"_s},
        {u"菩提樹の泊地"_s, u"魚市場の前"_s, u"西の桟橋"_s, u"旅客ターミナル"_s, u"倉庫街の近く"_s,
            u"小島の沖合"_s, u"旧市街"_s, u"運河沿い"_s}};
    switch (language) {
    case PageLanguage::French:
        return french;
    case PageLanguage::English:
        return english;
    case PageLanguage::Arabic:
        return arabic;
    case PageLanguage::Japanese:
        return japanese;
    }
    return english;
}

const QString &oneOf(const QStringList &words, QRandomGenerator &dice)
{
    return words.at(dice.bounded(static_cast<int>(words.size())));
}

} // namespace

Writer::Writer(PageLanguage language, quint32 seed)
    : m_language(language)
    , m_dice(seed)
{
}

QString Writer::code() const { return vocabularyOf(m_language).code; }
QString Writer::title() const { return vocabularyOf(m_language).title; }

QString Writer::sentence()
{
    const Vocabulary &words = vocabularyOf(m_language);
    return oneOf(words.patterns, m_dice)
        .arg(oneOf(words.who, m_dice), oneOf(words.does, m_dice), oneOf(words.what, m_dice),
            oneOf(words.where, m_dice))
        .arg(100 + m_dice.bounded(9800));
}

QString Writer::headline()
{
    const Vocabulary &words = vocabularyOf(m_language);
    return oneOf(words.what, m_dice) + u" — "_s + oneOf(words.where, m_dice);
}

QString Writer::paragraph()
{
    const QString space = m_language == PageLanguage::Japanese ? QString() : u" "_s;
    QString text = sentence();
    for (int more = m_dice.bounded(1, 3); more > 0; --more)
        text += space + sentence();
    return text;
}

QString Writer::corrected(const QString &text)
{
    static const QRegularExpression figure(u"\\d+"_s);
    const QRegularExpressionMatch match = figure.match(text);
    QString corrected = text;
    if (m_dice.bounded(3) > 0) {
        const int other = 10'000 + m_dice.bounded(80'000);
        return corrected.replace(
            match.capturedStart(), match.capturedLength(), QString::number(other));
    }
    const QStringList &places = vocabularyOf(m_language).where;
    for (const QString &place : places) {
        if (!text.contains(place))
            continue;
        const QString &other = oneOf(places, m_dice);
        if (other != place)
            return corrected.replace(corrected.indexOf(place), place.size(), other);
    }
    return corrected.insert(match.capturedStart(), u'1');
}

} // namespace Liveline
