// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLatin1StringView>

namespace Liveline {

// Light or dark as the reader's system is, black on white on paper.
inline constexpr QLatin1StringView htmlStyle(R"css(
:root{color-scheme:light dark;--text:#1c1b1a;--muted:#5f5b57;--rule:#d9d5d0;--link:#14387f;
--paper:#fff;--added:#e3f2e3;--gone:#f7e4e2}
@media (prefers-color-scheme:dark){:root{--text:#e9e6e2;--muted:#a9a49e;--rule:#45413d;
--link:#9dbcf5;--paper:#191817;--added:#1e3a22;--gone:#46241f}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 1.25rem 4rem;max-width:42rem;background:var(--paper);
color:var(--text);font:1.0625rem/1.55 "Noto Serif","DejaVu Serif",Georgia,serif;
overflow-wrap:anywhere}
h1,h2,h3,h4,h5,nav,.meta,figcaption,footer{font-family:"Noto Sans","DejaVu Sans",system-ui,sans-serif}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.35rem;margin:3rem 0 .25rem;padding-top:.75rem;border-top:2px solid var(--text)}
h3{font-size:1rem;margin:2rem 0 0;color:var(--muted)}
h4{font-size:1.1rem;line-height:1.3;margin:.15rem 0 .4rem}
h5{font-size:1rem;margin:.8rem 0 .2rem}
p,ul,ol,blockquote,pre,table,figure{margin:.6rem 0}
li>p{margin:.2rem 0}
.meta,footer{color:var(--muted);font-size:.85rem}
.meta p{margin:.15rem 0}
a{color:var(--link);text-underline-offset:.15em}
nav{font-size:.9rem;margin-top:1.5rem}
nav ol{list-style:none;padding:0;margin:.25rem 0}
nav time{color:var(--muted);font-variant-numeric:tabular-nums}
article{padding:1.1rem 0;border-bottom:1px solid var(--rule)}
article time{font-weight:600;color:var(--text)}
.label{border:1px solid var(--muted);border-radius:.25rem;padding:0 .35rem;margin-inline-start:.4rem}
.kind{font:600 .8rem "Noto Sans","DejaVu Sans",system-ui,sans-serif;letter-spacing:.12em;
text-transform:uppercase;color:var(--muted);border-top:3px solid var(--text);padding-top:.75rem}
aside{border-inline-start:3px solid var(--text);padding-inline-start:1rem;margin:.8rem 0;
font-style:italic}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;font-size:.8rem;
color:var(--muted);font-family:"Noto Sans","DejaVu Sans",system-ui,sans-serif}
dd{margin:0}
.removed h4{text-decoration:line-through}
blockquote{border-inline-start:3px solid var(--rule);padding-inline-start:1rem;margin-inline:0;
font-style:italic}
table{border-collapse:collapse}
td{border:1px solid var(--rule);padding:.2rem .6rem}
pre{white-space:pre-wrap;font-size:.9rem}
figure{margin-inline:0}
img{max-width:100%;height:auto;display:block}
figcaption{font-size:.85rem;color:var(--muted);margin-top:.3rem}
ins{background:var(--added)}
del{background:var(--gone)}
details{font-size:.92rem;border-inline-start:3px solid var(--rule);padding-inline-start:1rem}
@media print{
:root{color-scheme:light;--text:#000;--muted:#444;--rule:#bbb;--link:#14387f;--paper:#fff;
--added:transparent;--gone:transparent}
body{padding:0;max-width:none;font-size:10.5pt}
h2,h3,h4,.meta{break-after:avoid}
figure,img{break-inside:avoid}
p{orphans:2;widows:2}
article p a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em}
}
)css");

} // namespace Liveline
