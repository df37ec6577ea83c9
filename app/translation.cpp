// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

void install(QCoreApplication &application, const QLocale &locale, const QString &name,
    const QString &directory)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, name, u"_"_s, directory))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication &application)
{
    // English has a file too, for its plurals; other languages fall back to it.
    install(application, QLocale(QLocale::English), u"liveline"_s, u":/i18n"_s);
    if (QLocale().language() == QLocale::English || QLocale().language() == QLocale::C)
        return;
    install(application, QLocale(), u"liveline"_s, u":/i18n"_s);
    install(
        application, QLocale(), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace Liveline
