// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/linkhint.h"

#include "ui/theme.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

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
    const int room = parentWidget()->width() - 40;
    // The host must stay in sight however long the rest is.
    setText(fontMetrics().elidedText(url.toDisplayString(), Qt::ElideRight, room));
    adjustSize();
    move(0, parentWidget()->height() - height());
    raise();
}

} // namespace Liveline
