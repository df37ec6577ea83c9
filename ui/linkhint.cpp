// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/linkhint.h"

#include "ui/theme.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// In full, however long: what is left out may be what matters. Addresses have no places to break.
QString inLines(QString address, const QFontMetrics &metrics, int width)
{
    QStringList lines;
    while (!address.isEmpty()) {
        qsizetype size = address.size();
        while (size > 1 && metrics.horizontalAdvance(address.left(size)) > width)
            size = size * 7 / 8;
        lines.append(address.left(size));
        address.remove(0, size);
    }
    return lines.join(u'\n');
}

} // namespace

LinkHint::LinkHint(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"linkHint"_s);
    setTextFormat(Qt::PlainText);
    setAutoFillBackground(true);
    setMargin(5);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void LinkHint::show(const QUrl &url)
{
    setVisible(!url.isEmpty());
    if (url.isEmpty())
        return;
    QPalette colors = QApplication::palette();
    const Theme theme = Theme::of(colors);
    colors.setColor(QPalette::Window, theme.chrome);
    colors.setColor(QPalette::WindowText, theme.secondaryText);
    setPalette(colors);
    setText(inLines(url.toDisplayString(), fontMetrics(), parentWidget()->width() - 40));
    adjustSize();
    move(0, parentWidget()->height() - height());
    raise();
}

} // namespace Liveline
