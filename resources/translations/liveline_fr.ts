<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Commands</name>
        <message>
            <source>your own name for it</source>
            <translation>le nom que vous lui donnez</translation>
        </message>
        <message>
            <source>the group it shall stand in</source>
            <translation>le groupe où le ranger</translation>
        </message>
        <message>
            <source>between two polls; without it, adapted to the blog</source>
            <translation>entre deux interrogations ; sans cette option, adapté au direct</translation>
        </message>
        <message>
            <source>do not ask the server now</source>
            <translation>ne pas interroger le serveur maintenant</translation>
        </message>
        <message>
            <source>add expects one address.</source>
            <translation>add attend une adresse.</translation>
        </message>
        <message>
            <source>“%1” is not a web address.</source>
            <translation>« %1 » n’est pas une adresse web.</translation>
        </message>
        <message>
            <source>follow a live blog</source>
            <translation>suivre un direct</translation>
        </message>
        <message>
            <source>--%1 takes a time such as 2026-08-12, 2026-08-12T18:30Z, 2h or 3d, not “%2”.</source>
            <translation>--%1 attend un moment tel que 2026-08-12, 2026-08-12T18:30Z, 2h ou 3d, et non « %2 ».</translation>
        </message>
        <message>
            <source>No followed live blog is “%1”.</source>
            <translation>Aucun direct suivi n’est « %1 ».</translation>
        </message>
        <message>
            <source>“%1” may be any of: %2</source>
            <translation>« %1 » peut désigner : %2</translation>
        </message>
        <message>
            <source>An entry is given by its number, not by “%1”.</source>
            <translation>Une entrée se désigne par son numéro, et non par « %1 ».</translation>
        </message>
        <message>
            <source>--%1 takes a whole number from %2 on, not “%3”.</source>
            <translation>--%1 attend un nombre entier à partir de %2, et non « %3 ».</translation>
        </message>
        <message>
            <source>where the database and the settings live</source>
            <translation>où sont la base de données et les réglages</translation>
        </message>
        <message>
            <source>print one JSON object a line</source>
            <translation>écrire un objet JSON par ligne</translation>
        </message>
        <message>
            <source>print errors only</source>
            <translation>n’écrire que les erreurs</translation>
        </message>
        <message>
            <source>tell on standard error what happens</source>
            <translation>dire ce qui se passe sur la sortie d’erreur</translation>
        </message>
        <message>
            <source>print the version</source>
            <translation>écrire la version</translation>
        </message>
        <message>
            <source>print this help</source>
            <translation>écrire cette aide</translation>
        </message>
        <message>
            <source>watch without showing the window at once</source>
            <translation>surveiller sans montrer la fenêtre tout de suite</translation>
        </message>
        <message>
            <source>show the demonstration blog</source>
            <translation>montrer le direct de démonstration</translation>
        </message>
        <message>
            <source>“%1” is neither a command nor an address; see liveline --help.</source>
            <translation>« %1 » n’est ni une commande ni une adresse ; voir liveline --help.</translation>
        </message>
        <message>
            <source>Usage: %1</source>
            <translation>Usage : %1</translation>
        </message>
        <message>
            <source>Usage: liveline [URL…]            opens the window</source>
            <translation>Usage : liveline [URL…]              ouvre la fenêtre</translation>
        </message>
        <message>
            <source>       liveline COMMAND [OPTION…] works without it</source>
            <translation>        liveline COMMANDE [OPTION…]  s’en passe</translation>
        </message>
        <message>
            <source>Commands:</source>
            <translation>Commandes :</translation>
        </message>
        <message>
            <source>Options, before the command or after it:</source>
            <translation>Options, avant ou après la commande :</translation>
        </message>
        <message>
            <source>Options of the window:</source>
            <translation>Options de la fenêtre :</translation>
        </message>
        <message>
            <source>liveline COMMAND --help tells more.</source>
            <translation>liveline COMMANDE --help en dit plus.</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>retirée</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>modifiée</translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>épinglée</translation>
        </message>
        <message>
            <source>key event</source>
            <translation>temps fort</translation>
        </message>
        <message>
            <source>nothing new</source>
            <translation>rien de nouveau</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>échec</translation>
        </message>
        <message>
            <source>left alone: the server asked to wait until %1</source>
            <translation>laissé en paix : le serveur demande d’attendre jusqu’à %1</translation>
        </message>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entrée</numerusform>
                <numerusform>%n entrées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%n non lue</numerusform>
                <numerusform>%n non lues</numerusform>
            </translation>
        </message>
        <message>
            <source>No TLS library was found: https addresses cannot be read.</source>
            <translation>Aucune bibliothèque TLS n’a été trouvée : les adresses https ne peuvent pas être lues.</translation>
        </message>
        <message>
            <source>%1 cannot be written to.</source>
            <translation>Impossible d’écrire dans %1.</translation>
        </message>
        <message>
            <source>Less than 100 MB are left on the disk of %1.</source>
            <translation>Il reste moins de 100 Mo sur le disque de %1.</translation>
        </message>
        <message>
            <source>Liveline</source>
            <translation>Liveline</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Base de données</translation>
        </message>
        <message>
            <source>Schema</source>
            <translation>Schéma</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Live blogs</source>
            <translation>Directs</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Entrées</translation>
        </message>
        <message>
            <source>Wordings</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>All is well.</source>
            <translation>Tout va bien.</translation>
        </message>
        <message>
            <source>doctor takes no argument.</source>
            <translation>doctor n’attend aucun argument.</translation>
        </message>
        <message>
            <source>check the database; print versions, paths, counts and sizes</source>
            <translation>vérifier la base de données ; écrire versions, chemins, nombres et tailles</translation>
        </message>
        <message>
            <source>of every live blog</source>
            <translation>de tous les directs</translation>
        </message>
        <message>
            <source>unread ones only</source>
            <translation>seulement les non lues</translation>
        </message>
        <message>
            <source>starred ones only</source>
            <translation>seulement celles qui ont une étoile</translation>
        </message>
        <message>
            <source>not older than this time</source>
            <translation>pas plus anciennes que ce moment</translation>
        </message>
        <message>
            <source>older than this time</source>
            <translation>plus anciennes que ce moment</translation>
        </message>
        <message>
            <source>at most so many</source>
            <translation>au plus ce nombre</translation>
        </message>
        <message>
            <source>list entries, newest first</source>
            <translation>lister les entrées, les plus récentes d’abord</translation>
        </message>
        <message>
            <source>what to write</source>
            <translation>ce qu’il faut écrire</translation>
        </message>
        <message>
            <source>where to; “-” is standard output</source>
            <translation>où ; « - » est la sortie standard</translation>
        </message>
        <message>
            <source>entries of this live blog</source>
            <translation>les entrées de ce direct</translation>
        </message>
        <message>
            <source>entries that a search finds</source>
            <translation>les entrées qu’une recherche trouve</translation>
        </message>
        <message>
            <source>starred entries</source>
            <translation>les entrées qui ont une étoile</translation>
        </message>
        <message>
            <source>the title of the document</source>
            <translation>le titre du document</translation>
        </message>
        <message>
            <source>with the earlier wordings</source>
            <translation>avec les versions précédentes</translation>
        </message>
        <message>
            <source>without pictures</source>
            <translation>sans images</translation>
        </message>
        <message numerus="yes">
            <source>%n entries written to %1</source>
            <translation>
                <numerusform>%n entrée écrite dans %1</numerusform>
                <numerusform>%n entrées écrites dans %1</numerusform>
            </translation>
        </message>
        <message>
            <source>export expects --output with a file, or “-”.</source>
            <translation>export attend --output avec un fichier, ou « - ».</translation>
        </message>
        <message>
            <source>write a selection of entries to a file</source>
            <translation>écrire un choix d’entrées dans un fichier</translation>
        </message>
        <message>
            <source>also told by %1</source>
            <translation>aussi raconté par %1</translation>
        </message>
        <message>
            <source>older entries: %1</source>
            <translation>entrées plus anciennes : %1</translation>
        </message>
        <message>
            <source>list the blocks that are built alike, to choose a --selector from</source>
            <translation>lister les blocs construits de la même façon, pour y choisir un --selector</translation>
        </message>
        <message>
            <source>the one reader whose entries count</source>
            <translation>le seul lecteur dont les entrées comptent</translation>
        </message>
        <message numerus="yes">
            <source>%n blocks</source>
            <translation>
                <numerusform>%n bloc</numerusform>
                <numerusform>%n blocs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries, read as %1</source>
            <translation>
                <numerusform>%n entrée, lue comme %1</numerusform>
                <numerusform>%n entrées, lues comme %1</numerusform>
            </translation>
        </message>
        <message>
            <source>the address that the document came from</source>
            <translation>l’adresse d’où vient le document</translation>
        </message>
        <message>
            <source>what the server would say of it, e.g. text/html</source>
            <translation>ce que le serveur en dirait, p. ex. text/html</translation>
        </message>
        <message>
            <source>extract expects one address, one file, or “-”.</source>
            <translation>extract attend une adresse, un fichier, ou « - ».</translation>
        </message>
        <message>
            <source>show what would be read from a document, and store nothing</source>
            <translation>montrer ce qui serait lu d’un document, sans rien enregistrer</translation>
        </message>
        <message>
            <source>import expects one OPML or JSON file.</source>
            <translation>import attend un fichier OPML ou JSON.</translation>
        </message>
        <message>
            <source>%1 live blogs, %2 entries and %3 wordings were new.</source>
            <translation>Nouveaux : %1 directs, %2 entrées et %3 versions.</translation>
        </message>
        <message>
            <source>take in an OPML file, or what “export --format json” wrote</source>
            <translation>reprendre un fichier OPML, ou ce que « export --format json » a écrit</translation>
        </message>
        <message>
            <source>list takes no argument.</source>
            <translation>list n’attend aucun argument.</translation>
        </message>
        <message>
            <source>state</source>
            <translation>état</translation>
        </message>
        <message>
            <source>unread</source>
            <translation>non lues</translation>
        </message>
        <message>
            <source>entries</source>
            <translation>entrées</translation>
        </message>
        <message>
            <source>last poll</source>
            <translation>dernière interrogation</translation>
        </message>
        <message>
            <source>live blog</source>
            <translation>direct</translation>
        </message>
        <message>
            <source>group</source>
            <translation>groupe</translation>
        </message>
        <message>
            <source>No live blog is followed yet: liveline add URL</source>
            <translation>Aucun direct n’est encore suivi : liveline add URL</translation>
        </message>
        <message>
            <source>list the followed live blogs</source>
            <translation>lister les directs suivis</translation>
        </message>
        <message>
            <source>every entry of this live blog</source>
            <translation>toutes les entrées de ce direct</translation>
        </message>
        <message>
            <source>every entry of every live blog</source>
            <translation>toutes les entrées de tous les directs</translation>
        </message>
        <message numerus="yes">
            <source>%n entries marked</source>
            <translation>
                <numerusform>%n entrée marquée</numerusform>
                <numerusform>%n entrées marquées</numerusform>
            </translation>
        </message>
        <message>
            <source>mark expects one of: read, unread, starred, unstarred.</source>
            <translation>mark attend l’un de : read, unread, starred, unstarred.</translation>
        </message>
        <message>
            <source>mark expects entries, --blog or --all.</source>
            <translation>mark attend des entrées, --blog ou --all.</translation>
        </message>
        <message>
            <source>mark entries</source>
            <translation>marquer des entrées</translation>
        </message>
        <message>
            <source>Which live blog? Give its number, address or title.</source>
            <translation>Quel direct ? Donnez son numéro, son adresse ou son titre.</translation>
        </message>
        <message>
            <source>stop polling a live blog for a while</source>
            <translation>ne plus interroger un direct pour un temps</translation>
        </message>
        <message>
            <source>poll a paused live blog again</source>
            <translation>interroger de nouveau un direct en pause</translation>
        </message>
        <message>
            <source>every live blog that is not paused</source>
            <translation>tous les directs qui ne sont pas en pause</translation>
        </message>
        <message>
            <source>even where the server asked to wait</source>
            <translation>même si le serveur a demandé d’attendre</translation>
        </message>
        <message>
            <source>poll once, now, and tell what changed</source>
            <translation>interroger une fois, maintenant, et dire ce qui a changé</translation>
        </message>
        <message>
            <source>do not ask</source>
            <translation>ne pas demander</translation>
        </message>
        <message numerus="yes">
            <source>Stop following “%1” and delete its %n entries? [y/N] </source>
            <translation>
                <numerusform>Ne plus suivre « %1 » et supprimer son entrée ? [o/N] </numerusform>
                <numerusform>Ne plus suivre « %1 » et supprimer ses %n entrées ? [o/N] </numerusform>
            </translation>
        </message>
        <message>
            <source>y</source>
            <extracomment>The first letter of "yes", as typed in a terminal.</extracomment>
            <translation>o</translation>
        </message>
        <message>
            <source>remove expects one followed live blog.</source>
            <translation>remove attend un direct suivi.</translation>
        </message>
        <message>
            <source>Nothing was removed.</source>
            <translation>Rien n’a été supprimé.</translation>
        </message>
        <message>
            <source>stop following a live blog and delete its entries</source>
            <translation>ne plus suivre un direct et supprimer ses entrées</translation>
        </message>
        <message>
            <source>in this live blog only</source>
            <translation>dans ce direct seulement</translation>
        </message>
        <message>
            <source>in which order</source>
            <translation>dans quel ordre</translation>
        </message>
        <message>
            <source>--sort takes “relevance” or “newest”.</source>
            <translation>--sort attend « relevance » ou « newest ».</translation>
        </message>
        <message>
            <source>search expects what to look for.</source>
            <translation>search attend ce qu’il faut chercher.</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>Rien trouvé.</translation>
        </message>
        <message>
            <source>search the words of all entries</source>
            <translation>chercher dans les mots de toutes les entrées</translation>
        </message>
        <message>
            <source>listen here; without it, on any free port</source>
            <translation>écouter ici ; sans cette option, sur un port libre</translation>
        </message>
        <message>
            <source>so many times as fast as it happened</source>
            <translation>tant de fois plus vite que dans la réalité</translation>
        </message>
        <message>
            <source>--speed takes a number up to 1000.</source>
            <translation>--speed attend un nombre jusqu’à 1000.</translation>
        </message>
        <message>
            <source>--port takes a number up to 65535.</source>
            <translation>--port attend un nombre jusqu’à 65535.</translation>
        </message>
        <message>
            <source>Cannot listen: %1</source>
            <translation>Impossible d’écouter : %1</translation>
        </message>
        <message>
            <source>publish the demonstration blog on this computer</source>
            <translation>publier le direct de démonstration sur cet ordinateur</translation>
        </message>
        <message>
            <source>every wording it had, oldest first</source>
            <translation>toutes ses versions, de la plus ancienne à la plus récente</translation>
        </message>
        <message>
            <source>what changed, word by word</source>
            <translation>ce qui a changé, mot à mot</translation>
        </message>
        <message>
            <source>Wording %1, first seen %2</source>
            <translation>Version %1, vue d’abord le %2</translation>
        </message>
        <message>
            <source>show expects the number of one entry.</source>
            <translation>show attend le numéro d’une entrée.</translation>
        </message>
        <message>
            <source>There is no entry %1.</source>
            <translation>Il n’y a pas d’entrée %1.</translation>
        </message>
        <message>
            <source>show one entry, its earlier wordings and what changed</source>
            <translation>montrer une entrée, ses versions précédentes et ce qui a changé</translation>
        </message>
        <message>
            <source>show desktop notifications too</source>
            <translation>montrer aussi des notifications</translation>
        </message>
        <message>
            <source>watch the demonstration blog</source>
            <translation>surveiller le direct de démonstration</translation>
        </message>
        <message>
            <source>Watching. Ctrl+C ends it.</source>
            <translation>Surveillance en cours. Ctrl+C y met fin.</translation>
        </message>
        <message>
            <source>The demonstration cannot start: %1</source>
            <translation>La démonstration ne peut pas commencer : %1</translation>
        </message>
        <message>
            <source>poll on schedule and tell what changes, until interrupted</source>
            <translation>interroger selon l’horaire et dire ce qui change, jusqu’à interruption</translation>
        </message>
        <message>
            <source>There is no display to open a window on. The commands work without one: liveline --help</source>
            <translation>Il n’y a pas d’écran où ouvrir une fenêtre. Les commandes s’en passent : liveline --help</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n nouvelle</numerusform>
                <numerusform>%n nouvelles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n edited</source>
            <translation>
                <numerusform>%n modifiée</numerusform>
                <numerusform>%n modifiées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%n retirée</numerusform>
                <numerusform>%n retirées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>%n rétablie</numerusform>
                <numerusform>%n rétablies</numerusform>
            </translation>
        </message>
        <message>
            <source>your own rule: what this matches are the entries</source>
            <translation>votre propre règle : ce qu’elle désigne, ce sont les entrées</translation>
        </message>
        <message>
            <source>where in an entry its title is</source>
            <translation>où se trouve le titre dans une entrée</translation>
        </message>
        <message>
            <source>where in an entry its time is</source>
            <translation>où se trouve l’heure dans une entrée</translation>
        </message>
        <message>
            <source>the reader to use, see extract</source>
            <translation>le lecteur à employer, voir extract</translation>
        </message>
        <message numerus="yes">
            <source>%n older page(s) read</source>
            <translation>
                <numerusform>%n page plus ancienne lue</numerusform>
                <numerusform>%n pages plus anciennes lues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older entries</source>
            <translation>
                <numerusform>%n entrée plus ancienne</numerusform>
                <numerusform>%n entrées plus anciennes</numerusform>
            </translation>
        </message>
        <message>
            <source>then ask for so many pages of older entries too</source>
            <translation>demander ensuite autant de pages d’entrées plus anciennes</translation>
        </message>
        <message>
            <source>must be a link of the chain</source>
            <translation>doit être un maillon de la chaîne</translation>
        </message>
        <message>
            <source>All %1 records hold. The last link is %2.</source>
            <translation>Les %1 enregistrements sont intacts. Le dernier maillon est %2.</translation>
        </message>
        <message>
            <source>%1 records hold, up to the link %2.</source>
            <translation>%1 enregistrements sont intacts, jusqu’au maillon %2.</translation>
        </message>
        <message>
            <source>The chain is broken: %1.</source>
            <translation>La chaîne est rompue : %1.</translation>
        </message>
        <message>
            <source>verify expects at most one file, and --head with a hash.</source>
            <translation>verify attend au plus un fichier, et --head avec une empreinte.</translation>
        </message>
        <message>
            <source>%1 is no link of the chain.</source>
            <translation>%1 n’est pas un maillon de la chaîne.</translation>
        </message>
        <message>
            <source>check that what was kept was not altered since</source>
            <translation>vérifier que ce qui a été conservé n’a pas été modifié depuis</translation>
        </message>
        <message>
            <source>between two polls; 0: adapted to the blog</source>
            <translation>entre deux interrogations ; 0 : selon le rythme du direct</translation>
        </message>
        <message>
            <source>system, direct, tor, socks5://HOST:PORT or http://HOST:PORT</source>
            <translation>system, direct, tor, socks5://HÔTE:PORT ou http://HÔTE:PORT</translation>
        </message>
        <message>
            <source>change how a live blog is named, grouped, polled or reached</source>
            <translation>changer le nom, le groupe, la fréquence ou le chemin d’un direct</translation>
        </message>
        <message>
            <source>direct, tor, socks5://HOST:PORT or http://HOST:PORT</source>
            <translation>direct, tor, socks5://HÔTE:PORT ou http://HÔTE:PORT</translation>
        </message>
        <message>
            <source>“%1” is not a proxy: direct, tor, socks5://HOST:PORT or http://HOST:PORT.</source>
            <translation>« %1 » n’est pas un serveur mandataire : direct, tor, socks5://HÔTE:PORT ou http://HÔTE:PORT.</translation>
        </message>
        <message>
            <source>make today’s copy of the database now</source>
            <translation>faire maintenant la copie du jour de la base</translation>
        </message>
        <message>
            <source>put a copy in the place of the database, with what can still be read of that: “newest”, “none” or a day</source>
            <translation>remettre une copie à la place de la base, avec ce qui peut encore être lu de celle-ci : « newest » (la plus récente), « none » (aucune) ou un jour</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>aucune pour l’instant</translation>
        </message>
        <message>
            <source>%1, the newest of %2</source>
            <translation>%1, la plus récente du %2</translation>
        </message>
        <message>
            <source>There is no such copy that can be read.</source>
            <translation>Aucune copie lisible ne correspond.</translation>
        </message>
        <message>
            <source>The copy is in place, with %1 entries and %2 wordings that could be saved. The damaged file is kept as %3.</source>
            <translation>La copie est en place, avec %1 entrées et %2 versions qui ont pu être sauvées. Le fichier endommagé est conservé sous le nom %3.</translation>
        </message>
        <message>
            <source>The database is damaged. The newest good copy is of %1; to return to it: liveline doctor --restore newest</source>
            <translation>La base de données est endommagée. La dernière bonne copie date du %1 ; pour y revenir : liveline doctor --restore newest</translation>
        </message>
        <message>
            <source>The database is damaged, and there is no good copy. To save what can be read: liveline doctor --restore none</source>
            <translation>La base de données est endommagée et il n’y a aucune bonne copie. Pour sauver ce qui peut être lu : liveline doctor --restore none</translation>
        </message>
        <message>
            <source>next check %1</source>
            <translation>prochaine vérification %1</translation>
        </message>
        <message>
            <source>next poll</source>
            <translation>prochaine</translation>
        </message>
        <message>
            <source>per hour</source>
            <translation>par heure</translation>
        </message>
        <message>
            <source>a press review, the entries alone, or all that is known</source>
            <translation>une revue de presse, les entrées seules, ou tout ce qu’on en sait</translation>
        </message>
        <message>
            <source>export expects --preset with one of: dossier, clipping, evidence.</source>
            <translation>export attend --preset avec l’un de : dossier, clipping, evidence.</translation>
        </message>
        <message>
            <source>polled as often as one that is on the screen</source>
            <translation>consulté aussi souvent qu’un direct affiché à l’écran</translation>
        </message>
        <message>
            <source>Raw answers</source>
            <translation>Réponses brutes</translation>
        </message>
        <message>
            <source>whether the site’s raw answers are kept, for the record</source>
            <translation>si les réponses brutes du site sont conservées, comme pièces</translation>
        </message>
        <message>
            <source>--%1 is on or off.</source>
            <translation>--%1 vaut on ou off.</translation>
        </message>
        <message>
            <source>Raw answers are exported of one live blog, whole or between --since and --until.</source>
            <translation>Les réponses brutes s’exportent d’un seul direct, en entier ou entre --since et --until.</translation>
        </message>
        <message>
            <source>The archive is damaged: %1.</source>
            <translation>L’archive est abîmée : %1.</translation>
        </message>
        <message>
            <source>Record %1, at byte %2, is damaged: %3.</source>
            <translation>L’enregistrement %1, à l’octet %2, est abîmé : %3.</translation>
        </message>
        <message>
            <source>No raw answer of %1 is kept.</source>
            <translation>Aucune réponse brute de %1 n’est conservée.</translation>
        </message>
        <message numerus="yes">
            <source>%n raw answer(s) written to %1</source>
            <translation>
                <numerusform>%n réponse brute écrite dans %1</numerusform>
                <numerusform>%n réponses brutes écrites dans %1</numerusform>
            </translation>
        </message>
        <message>
            <source>All %1 records hold; %2 digests were compared.</source>
            <translation>Les %1 enregistrements sont intacts ; %2 empreintes ont été comparées.</translation>
        </message>
        <message>
            <source>also how many in which blog, on which day, by whom</source>
            <translation>aussi combien dans quel direct, quel jour, de qui</translation>
        </message>
        <message>
            <source>“%1” was searched as text.</source>
            <translation>« %1 » a été cherché comme du texte.</translation>
        </message>
        <message>
            <source>Fewer words may find more, or the beginning of one followed by *.</source>
            <translation>Moins de mots trouvent peut-être plus, ou le début d’un mot suivi de *.</translation>
        </message>
        <message>
            <source>the entries chosen in the window</source>
            <translation>les entrées choisies dans la fenêtre</translation>
        </message>
        <message>
            <source>No entry is chosen in the window.</source>
            <translation>Aucune entrée n’est choisie dans la fenêtre.</translation>
        </message>
        <message>
            <source>export expects --format with one of: pdf, html, md, json, csv, atom, opml, warc, wacz.</source>
            <translation>export attend --format avec l’un de : pdf, html, md, json, csv, atom, opml, warc, wacz.</translation>
        </message>
        <message>
            <source>noticed at this time or later</source>
            <translation>remarquées à ce moment ou après</translation>
        </message>
        <message>
            <source>without those that change no more than a few words</source>
            <translation>sans celles qui ne changent que quelques mots</translation>
        </message>
        <message>
            <source>substantive edit</source>
            <translation>modification de fond</translation>
        </message>
        <message>
            <source>minor edit</source>
            <translation>modification mineure</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>retirée</translation>
        </message>
        <message>
            <source>back again</source>
            <translation>de retour</translation>
        </message>
        <message numerus="yes">
            <source>%n substantive edits</source>
            <translation>
                <numerusform>%n modification de fond</numerusform>
                <numerusform>%n modifications de fond</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minor edits</source>
            <translation>
                <numerusform>%n modification mineure</numerusform>
                <numerusform>%n modifications mineures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%n retirée</numerusform>
                <numerusform>%n retirées</numerusform>
            </translation>
        </message>
        <message>
            <source>corrections expects one live blog.</source>
            <translation>corrections attend un direct.</translation>
        </message>
        <message>
            <source>list what a live blog edited or withdrew, newest first</source>
            <translation>lister ce qu’un direct a modifié ou retiré, du plus récent au plus ancien</translation>
        </message>
        <message>
            <source>only for the live blogs of this group</source>
            <translation>seulement pour les directs de ce groupe</translation>
        </message>
        <message>
            <source>notice, popup or critical (popup)</source>
            <translation>notice, popup ou critical (popup)</translation>
        </message>
        <message>
            <source>give the entries a star</source>
            <translation>mettre une étoile aux entrées</translation>
        </message>
        <message>
            <source>alerts add expects a query.</source>
            <translation>alerts add attend une requête.</translation>
        </message>
        <message>
            <source>--severity expects one of: notice, popup, critical.</source>
            <translation>--severity attend l’un de : notice, popup, critical.</translation>
        </message>
        <message>
            <source>There is no alert rule %1.</source>
            <translation>Il n’y a pas de règle d’alerte %1.</translation>
        </message>
        <message>
            <source>alerts expects one of: list, add, remove, recent.</source>
            <translation>alerts attend l’un de : list, add, remove, recent.</translation>
        </message>
        <message>
            <source>rules that tell of what a search finds as it comes</source>
            <translation>règles qui annoncent ce qu’une recherche trouve, dès que cela arrive</translation>
        </message>
        <message>
            <source>noticed before this time</source>
            <translation>remarquées avant ce moment</translation>
        </message>
        <message>
            <source>put this tag on them; may be given again</source>
            <translation>leur donne cette étiquette ; peut être répété</translation>
        </message>
        <message>
            <source>take this tag off; may be given again</source>
            <translation>leur retire cette étiquette ; peut être répété</translation>
        </message>
        <message>
            <source>tag expects entries, and --add or --remove.</source>
            <translation>tag attend des entrées, et --add ou --remove.</translation>
        </message>
        <message>
            <source>--add expects a tag with a letter or a digit.</source>
            <translation>--add attend une étiquette qui ait une lettre ou un chiffre.</translation>
        </message>
        <message>
            <source>note expects an entry and a text, or - to read it from standard input.</source>
            <translation>note attend une entrée et un texte, ou - pour le lire sur l’entrée standard.</translation>
        </message>
        <message>
            <source>put tags of your own on entries, or take them off</source>
            <translation>donne vos propres étiquettes à des entrées, ou les retire</translation>
        </message>
        <message>
            <source>write a note of your own about an entry; empty removes it</source>
            <translation>écrit votre propre note sur une entrée ; vide, la retire</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>Note : %1</translation>
        </message>
        <message>
            <source>Earlier wording, first seen %1:</source>
            <translation>Version antérieure, vue dès %1 :</translation>
        </message>
        <message>
            <source>who answers for the document</source>
            <translation>qui répond du document</translation>
        </message>
        <message>
            <source>“%1” means no dossier that there is.</source>
            <translation>« %1 » ne désigne aucun dossier existant.</translation>
        </message>
        <message>
            <source>what sets it off: new,key,edit,withdrawn,started,ended,silent,active,failing (new,edit)</source>
            <translation>ce qui la déclenche : new,key,edit,withdrawn,started,ended,silent,active,failing (new,edit)</translation>
        </message>
        <message>
            <source>without an entry for so long it is silent (30)</source>
            <translation>sans entrée aussi longtemps, il se tait (30)</translation>
        </message>
        <message>
            <source>not reached for so long it is failing (15)</source>
            <translation>sans réponse aussi longtemps, il est injoignable (15)</translation>
        </message>
        <message>
            <source>--on expects some of: %1.</source>
            <translation>--on attend certains de : %1.</translation>
        </message>
        <message>
            <source>gather its notifications: none, hourly or daily (none)</source>
            <translation>réunir ses notifications : none, hourly ou daily (none)</translation>
        </message>
        <message>
            <source>--digest expects one of: none, hourly, daily.</source>
            <translation>--digest attend l’un de : none, hourly, daily.</translation>
        </message>
    </context>
    <context>
        <name>ExportTexts</name>
        <message>
            <source>%1 from %2</source>
            <extracomment>Two parts of one line in an exported document: "12 entries from 2 sources"</extracomment>
            <translation>%1 de %2</translation>
        </message>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entrée</numerusform>
                <numerusform>%n entrées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sources</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Sommaire</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>modifiée</translation>
        </message>
        <message>
            <source>removed by the source</source>
            <translation>retirée par la source</translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>épinglée</translation>
        </message>
        <message>
            <source>key event</source>
            <translation>temps fort</translation>
        </message>
        <message>
            <source>first seen</source>
            <translation>vue d’abord</translation>
        </message>
        <message>
            <source>page %1 of %2</source>
            <translation>page %1 sur %2</translation>
        </message>
        <message>
            <source>exported %1</source>
            <translation>exporté le %1</translation>
        </message>
        <message>
            <source>from %1 to %2</source>
            <translation>du %1 au %2</translation>
        </message>
        <message>
            <source>Earlier wordings</source>
            <translation>Versions précédentes</translation>
        </message>
        <message>
            <source>Times: %1</source>
            <translation>Heures : %1</translation>
        </message>
        <message>
            <source>added afterwards</source>
            <translation>ajouté ensuite</translation>
        </message>
        <message>
            <source>taken out afterwards</source>
            <translation>supprimé ensuite</translation>
        </message>
        <message>
            <source>Press review</source>
            <translation>Revue de presse</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Éléments de preuve</translation>
        </message>
        <message>
            <source>For internal use. Texts and pictures belong to their publishers. Made with %1.</source>
            <translation>À usage interne. Les textes et les images appartiennent à leurs éditeurs. Réalisé avec %1.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>published</source>
            <translation>publiée</translation>
        </message>
        <message>
            <source>modified by the source</source>
            <translation>modifiée par la source</translation>
        </message>
        <message>
            <source>last seen</source>
            <translation>vue pour la dernière fois</translation>
        </message>
        <message>
            <source>last changed</source>
            <translation>dernier changement</translation>
        </message>
        <message>
            <source>Wording %1</source>
            <translation>Version %1</translation>
        </message>
        <message>
            <source>Hash chain, record %1</source>
            <translation>Chaîne d’empreintes, enregistrement %1</translation>
        </message>
        <message>
            <source>Attached: manifest.json</source>
            <translation>Pièce jointe : manifest.json</translation>
        </message>
        <message>
            <source>Every wording was bound into a chain of SHA-256 digests when it was first seen. They prove that the record was not altered since, not that the page was authentic.</source>
            <translation>Chaque version a été liée à une chaîne d’empreintes SHA-256 dès qu’elle a été vue. Elles prouvent que l’enregistrement n’a pas été modifié depuis, non que la page était authentique.</translation>
        </message>
        <message>
            <source>Prepared by %1</source>
            <translation>Préparé par %1</translation>
        </message>
    </context>
    <context>
        <name>HappeningText</name>
        <message>
            <source>The coverage begins</source>
            <translation>Le direct commence</translation>
        </message>
        <message>
            <source>The coverage has ended</source>
            <translation>Le direct est terminé</translation>
        </message>
        <message>
            <source>It has been silent for long</source>
            <translation>Il se tait depuis longtemps</translation>
        </message>
        <message>
            <source>It is unusually active</source>
            <translation>Il est inhabituellement actif</translation>
        </message>
        <message>
            <source>It cannot be reached</source>
            <translation>Il est injoignable</translation>
        </message>
    </context>
    <context>
        <name>Liveline::Actions</name>
        <message>
            <source>&amp;Follow a live blog…</source>
            <translation>&amp;Suivre un direct…</translation>
        </message>
        <message>
            <source>&amp;Export the selection…</source>
            <translation>&amp;Exporter la sélection…</translation>
        </message>
        <message>
            <source>Export the &amp;whole view…</source>
            <translation>Exporter &amp;tout le direct…</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>&amp;Préférences…</translation>
        </message>
        <message>
            <source>&amp;Close the window</source>
            <translation>&amp;Fermer la fenêtre</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Copier</translation>
        </message>
        <message>
            <source>&amp;Paste addresses</source>
            <translation>C&amp;oller des adresses</translation>
        </message>
        <message>
            <source>&amp;Find in this blog</source>
            <translation>Chercher dans ce &amp;direct</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>Occurrence &amp;suivante</translation>
        </message>
        <message>
            <source>Find pre&amp;vious</source>
            <translation>Occurrence &amp;précédente</translation>
        </message>
        <message>
            <source>&amp;Search everywhere</source>
            <translation>Chercher par&amp;tout</translation>
        </message>
        <message>
            <source>&amp;Side bar</source>
            <translation>&amp;Barre latérale</translation>
        </message>
        <message>
            <source>&amp;History of the entry</source>
            <translation>&amp;Historique de l’entrée</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>Texte plus &amp;grand</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>Texte p&amp;lus petit</translation>
        </message>
        <message>
            <source>&amp;Normal text</source>
            <translation>Texte &amp;normal</translation>
        </message>
        <message>
            <source>Other time &amp;zone</source>
            <translation>Autre &amp;fuseau horaire</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;Plein écran</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Retour</translation>
        </message>
        <message>
            <source>&amp;Forward</source>
            <translation>&amp;Avancer</translation>
        </message>
        <message>
            <source>Next bl&amp;og</source>
            <translation>&amp;Direct suivant</translation>
        </message>
        <message>
            <source>Previous blo&amp;g</source>
            <translation>D&amp;irect précédent</translation>
        </message>
        <message>
            <source>Next &amp;unread</source>
            <translation>Non lue &amp;suivante</translation>
        </message>
        <message>
            <source>P&amp;revious unread</source>
            <translation>Non lue &amp;précédente</translation>
        </message>
        <message>
            <source>To the &amp;new ones</source>
            <translation>&amp;Vers les nouvelles</translation>
        </message>
        <message>
            <source>&amp;Live edge</source>
            <translation>&amp;Fil du direct</translation>
        </message>
        <message>
            <source>Ol&amp;dest</source>
            <translation>La plus a&amp;ncienne</translation>
        </message>
        <message>
            <source>&amp;Check now</source>
            <translation>&amp;Vérifier maintenant</translation>
        </message>
        <message>
            <source>Check &amp;all</source>
            <translation>Vérifier &amp;tout</translation>
        </message>
        <message>
            <source>&amp;Hold back or follow</source>
            <translation>Reteni&amp;r ou suivre le fil</translation>
        </message>
        <message>
            <source>&amp;Mark all as read</source>
            <translation>Tout marquer comme &amp;lu</translation>
        </message>
        <message>
            <source>&amp;Open in the browser</source>
            <translation>&amp;Ouvrir dans le navigateur</translation>
        </message>
        <message>
            <source>&amp;Read or unread</source>
            <translation>&amp;Lue ou non lue</translation>
        </message>
        <message>
            <source>&amp;Star</source>
            <translation>&amp;Étoile</translation>
        </message>
        <message>
            <source>This and o&amp;lder as read</source>
            <translation>Lue, et les &amp;plus anciennes</translation>
        </message>
        <message>
            <source>&amp;Unread from here</source>
            <translation>&amp;Non lues à partir d’ici</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Raccourcis clavier</translation>
        </message>
        <message>
            <source>&amp;Replay the demonstration</source>
            <translation>Rejouer la &amp;démonstration</translation>
        </message>
        <message>
            <source>&amp;About Liveline</source>
            <translation>À &amp;propos de Liveline</translation>
        </message>
        <message>
            <source>Go to an&amp;ything…</source>
            <translation>Aller n’importe &amp;où…</translation>
        </message>
        <message>
            <source>&amp;Key events</source>
            <translation>&amp;Temps forts</translation>
        </message>
        <message>
            <source>Newer &amp;key event</source>
            <translation>Temps fort p&amp;lus récent</translation>
        </message>
        <message>
            <source>Older key e&amp;vent</source>
            <translation>Temps fort plus &amp;ancien</translation>
        </message>
        <message>
            <source>&amp;Comfortable</source>
            <translation>&amp;Confortable</translation>
        </message>
        <message>
            <source>Com&amp;pact</source>
            <translation>Co&amp;mpact</translation>
        </message>
        <message>
            <source>Headl&amp;ines only</source>
            <translation>T&amp;itres seuls</translation>
        </message>
        <message>
            <source>&amp;Evidence…</source>
            <translation>&amp;Preuves…</translation>
        </message>
        <message>
            <source>&amp;Wall screen</source>
            <translation>M&amp;ur d’écrans</translation>
        </message>
        <message>
            <source>Pr&amp;int…</source>
            <translation>&amp;Imprimer…</translation>
        </message>
        <message>
            <source>S&amp;election for export</source>
            <translation>Sélection à e&amp;xporter</translation>
        </message>
        <message>
            <source>Choose for e&amp;xport</source>
            <translation>Choisir pour e&amp;xporter</translation>
        </message>
        <message>
            <source>Replay from &amp;this entry on</source>
            <translation>Rejouer &amp;depuis cette entrée</translation>
        </message>
        <message>
            <source>Repla&amp;y from the beginning</source>
            <translation>Rejouer depuis le dé&amp;but</translation>
        </message>
        <message>
            <source>&amp;What changed while you were away</source>
            <translation>Ce &amp;qui a changé pendant votre absence</translation>
        </message>
        <message>
            <source>Corrections and withdrawal&amp;s</source>
            <translation>Corrections et retr&amp;aits</translation>
        </message>
        <message>
            <source>Catch up: o&amp;verview</source>
            <translation>Se &amp;mettre à jour</translation>
        </message>
        <message>
            <source>&amp;Alerts…</source>
            <translation>&amp;Alertes…</translation>
        </message>
        <message>
            <source>&amp;Tags…</source>
            <translation>É&amp;tiquettes…</translation>
        </message>
        <message>
            <source>&amp;Note…</source>
            <translation>&amp;Note…</translation>
        </message>
        <message>
            <source>Side &amp;by side</source>
            <translation>Côt&amp;e à côte</translation>
        </message>
        <message>
            <source>&amp;Add to the board</source>
            <translation>&amp;Ajouter au tableau</translation>
        </message>
        <message>
            <source>Mo&amp;ve the column to the left</source>
            <translation>Déplacer la colonne vers la g&amp;auche</translation>
        </message>
        <message>
            <source>Move the column to the &amp;right</source>
            <translation>Déplacer la colonne vers la d&amp;roite</translation>
        </message>
        <message>
            <source>&amp;Oldest first</source>
            <translation>Plus ancien &amp;d’abord</translation>
        </message>
    </context>
    <context>
        <name>Liveline::AddBlogDialog</name>
        <message>
            <source>%1: %2</source>
            <comment>way of reading: why it found nothing</comment>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>What was tried:</source>
            <translation>Ce qui a été essayé :</translation>
        </message>
        <message>
            <source>Follow a live blog</source>
            <translation>Suivre un direct</translation>
        </message>
        <message>
            <source>Paste the address of a live page</source>
            <translation>Collez l’adresse d’une page en direct</translation>
        </message>
        <message>
            <source>You will see what is found there before anything is followed.</source>
            <translation>Vous verrez ce qui s’y trouve avant de suivre quoi que ce soit.</translation>
        </message>
        <message>
            <source>&amp;Look</source>
            <translation>&amp;Regarder</translation>
        </message>
        <message>
            <source>&amp;Open in browser</source>
            <translation>&amp;Ouvrir dans le navigateur</translation>
        </message>
        <message>
            <source>&amp;Address:</source>
            <translation>&amp;Adresse :</translation>
        </message>
        <message>
            <source>Looking at %1…</source>
            <translation>Lecture de %1…</translation>
        </message>
        <message>
            <source>&amp;Follow</source>
            <translation>&amp;Suivre</translation>
        </message>
        <message>
            <source>&amp;Try again</source>
            <translation>&amp;Réessayer</translation>
        </message>
        <message>
            <source>Following…</source>
            <translation>Ajout en cours…</translation>
        </message>
        <message>
            <source>Read it &amp;differently…</source>
            <translation>Lire a&amp;utrement…</translation>
        </message>
    </context>
    <context>
        <name>Liveline::AlertCount</name>
        <message>
            <source>Shows what met your alert rules</source>
            <translation>Montre ce qui a répondu à vos règles d’alerte</translation>
        </message>
        <message numerus="yes">
            <source>%n new alerts</source>
            <translation>
                <numerusform>%n nouvelle alerte</numerusform>
                <numerusform>%n nouvelles alertes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::AlertRuleEditor</name>
        <message>
            <source>&amp;Star the entries</source>
            <translation>Mettre une étoi&amp;le aux entrées</translation>
        </message>
        <message>
            <source>&amp;On</source>
            <translation>&amp;Active</translation>
        </message>
        <message>
            <source>&amp;New entries</source>
            <translation>&amp;Nouvelles entrées</translation>
        </message>
        <message>
            <source>&amp;Key events</source>
            <translation>Moments &amp;clés</translation>
        </message>
        <message>
            <source>What an e&amp;dit adds</source>
            <translation>Ce qu’une mo&amp;dification ajoute</translation>
        </message>
        <message>
            <source>With&amp;drawn entries</source>
            <translation>Entrées re&amp;tirées</translation>
        </message>
        <message>
            <source>Every entry, or words as in the search</source>
            <translation>Toutes les entrées, ou des mots comme dans la recherche</translation>
        </message>
        <message>
            <source>In the list only</source>
            <translation>Dans la liste seulement</translation>
        </message>
        <message>
            <source>Notification</source>
            <translation>Notification</translation>
        </message>
        <message>
            <source>Critical: at night too, until seen</source>
            <translation>Critique : la nuit aussi, jusqu’à ce qu’elle soit vue</translation>
        </message>
        <message>
            <source>What the alert would have found</source>
            <translation>Ce que l’alerte aurait trouvé</translation>
        </message>
        <message>
            <source>Na&amp;me:</source>
            <translation>No&amp;m :</translation>
        </message>
        <message>
            <source>&amp;Finds:</source>
            <translation>&amp;Recherche :</translation>
        </message>
        <message>
            <source>&amp;In:</source>
            <translation>&amp;Dans :</translation>
        </message>
        <message>
            <source>&amp;Tells by:</source>
            <translation>A&amp;vertit par :</translation>
        </message>
        <message>
            <source>M&amp;uted:</source>
            <translation>M&amp;uette :</translation>
        </message>
        <message>
            <source>Every live blog</source>
            <translation>Tous les directs</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>For an hour</source>
            <translation>Pendant une heure</translation>
        </message>
        <message>
            <source>Until tomorrow at eight</source>
            <translation>Jusqu’à demain huit heures</translation>
        </message>
        <message>
            <source>Until %1</source>
            <translation>Jusqu’à %1</translation>
        </message>
        <message>
            <source>The expression needed too long and is not asked any more. Make it simpler.</source>
            <translation>L’expression demandait trop de temps et n’est plus essayée. Simplifiez-la.</translation>
        </message>
        <message>
            <source>In the last 24 hours it would have found very many entries.</source>
            <translation>Ces dernières 24 heures, elle aurait trouvé de très nombreuses entrées.</translation>
        </message>
        <message numerus="yes">
            <source>In the last 24 hours it would have found %n entries.</source>
            <translation>
                <numerusform>Ces dernières 24 heures, elle aurait trouvé %n entrée.</numerusform>
                <numerusform>Ces dernières 24 heures, elle aurait trouvé %n entrées.</numerusform>
            </translation>
        </message>
        <message>
            <source>A live blog &amp;begins</source>
            <translation>Un direct comm&amp;ence</translation>
        </message>
        <message>
            <source>It &amp;ends</source>
            <translation>Il se termine</translation>
        </message>
        <message>
            <source>It is unusuall&amp;y active</source>
            <translation>Il est &amp;inhabituellement actif</translation>
        </message>
        <message>
            <source>It is silent for</source>
            <translation>Il se tait de&amp;puis</translation>
        </message>
        <message>
            <source>It cannot be reac&amp;hed for</source>
            <translation>In&amp;joignable depuis</translation>
        </message>
        <message>
            <source>When:</source>
            <translation>Quand :</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>How often a notification gathers what was found</source>
            <translation>À quel rythme une notification réunit ce qui a été trouvé</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>Tout de suite</translation>
        </message>
        <message>
            <source>Once an hour</source>
            <translation>Une fois par heure</translation>
        </message>
        <message>
            <source>Once a day, at eight</source>
            <translation>Une fois par jour, à huit heures</translation>
        </message>
        <message>
            <source>Ho&amp;w often:</source>
            <translation>R&amp;ythme :</translation>
        </message>
    </context>
    <context>
        <name>Liveline::AlertsDialog</name>
        <message>
            <source>key event</source>
            <translation>moment clé</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>modifiée</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>retirée</translation>
        </message>
        <message>
            <source>broken</source>
            <translation>en panne</translation>
        </message>
        <message>
            <source>off</source>
            <translation>inactive</translation>
        </message>
        <message>
            <source>muted</source>
            <translation>muette</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Supprimer</translation>
        </message>
        <message>
            <source>&amp;Undo the removal</source>
            <translation>&amp;Annuler la suppression</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>Alertes</translation>
        </message>
        <message>
            <source>Re&amp;cent</source>
            <translation>Ré&amp;centes</translation>
        </message>
        <message>
            <source>Ru&amp;les</source>
            <translation>Règ&amp;les</translation>
        </message>
        <message>
            <source>Recent alerts</source>
            <translation>Alertes récentes</translation>
        </message>
        <message>
            <source>Nothing has met a rule yet.</source>
            <translation>Rien n’a encore répondu à une règle.</translation>
        </message>
        <message>
            <source>Alert rules</source>
            <translation>Règles d’alerte</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>A&amp;jouter</translation>
        </message>
        <message>
            <source>An alert is a search that runs over whatever comes, and tells you. Add one, or save a search and make an alert of it.</source>
            <translation>Une alerte est une recherche qui porte sur tout ce qui arrive, et vous prévient. Ajoutez-en une, ou enregistrez une recherche et faites-en une alerte.</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>alert rule, state</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>New alert</source>
            <translation>Nouvelle alerte</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>live blog, what happened</comment>
            <translation>%1 : %2</translation>
        </message>
    </context>
    <context>
        <name>Liveline::AnnotationDialog</name>
        <message>
            <source>Tags and note</source>
            <translation>Étiquettes et note</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>port, to check, …</source>
            <translation>port, à vérifier, …</translation>
        </message>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entrée</numerusform>
                <numerusform>%n entrées</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Tags:</source>
            <translation>É&amp;tiquettes :</translation>
        </message>
        <message>
            <source>&amp;Note:</source>
            <translation>&amp;Note :</translation>
        </message>
    </context>
    <context>
        <name>Liveline::BlogCommands</name>
        <message>
            <source>&amp;Automatic</source>
            <translation>&amp;Automatique</translation>
        </message>
        <message>
            <source>Every %1</source>
            <translation>Toutes les %1</translation>
        </message>
        <message>
            <source>Check no&amp;w</source>
            <translation>&amp;Vérifier maintenant</translation>
        </message>
        <message>
            <source>&amp;Mark all as read</source>
            <translation>Tout marquer comme &amp;lu</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>R&amp;eprendre</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>Mettre en pau&amp;se</translation>
        </message>
        <message>
            <source>Re&amp;name…</source>
            <translation>Re&amp;nommer…</translation>
        </message>
        <message>
            <source>&amp;Open the live page</source>
            <translation>&amp;Ouvrir la page du direct</translation>
        </message>
        <message>
            <source>Copy the a&amp;ddress</source>
            <translation>&amp;Copier l’adresse</translation>
        </message>
        <message>
            <source>&amp;Unfollow…</source>
            <translation>Ne plus su&amp;ivre…</translation>
        </message>
        <message>
            <source>&amp;Group</source>
            <translation>&amp;Groupe</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;Aucun</translation>
        </message>
        <message>
            <source>N&amp;ew group…</source>
            <translation>&amp;Nouveau groupe…</translation>
        </message>
        <message>
            <source>Check &amp;every</source>
            <translation>Vérif&amp;ier toutes les</translation>
        </message>
        <message>
            <source>The site asked to wait; next check at %1.</source>
            <translation>Le site a demandé d’attendre ; prochaine vérification à %1.</translation>
        </message>
        <message numerus="yes">
            <source>%n entries marked as read</source>
            <translation>
                <numerusform>%n entrée marquée comme lue</numerusform>
                <numerusform>%n entrées marquées comme lues</numerusform>
            </translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Name (leave empty for the page's own title):</source>
            <translation>Nom (vide : le titre de la page) :</translation>
        </message>
        <message>
            <source>New group</source>
            <translation>Nouveau groupe</translation>
        </message>
        <message>
            <source>Name of the group:</source>
            <translation>Nom du groupe :</translation>
        </message>
        <message>
            <source>Address copied.</source>
            <translation>Adresse copiée.</translation>
        </message>
        <message>
            <source>Unfollow</source>
            <translation>Ne plus suivre</translation>
        </message>
        <message>
            <source>Stop following “%1”?</source>
            <translation>Ne plus suivre « %1 » ?</translation>
        </message>
        <message numerus="yes">
            <source>Its %n stored entries, with their history, are deleted.</source>
            <translation>
                <numerusform>Son entrée enregistrée est supprimée, avec son historique.</numerusform>
                <numerusform>Ses %n entrées enregistrées sont supprimées, avec leur historique.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Unfollow</source>
            <translation>&amp;Ne plus suivre</translation>
        </message>
        <message>
            <source>“%1” is no longer followed</source>
            <translation>« %1 » n’est plus suivi</translation>
        </message>
        <message>
            <source>Load o&amp;lder entries</source>
            <translation>C&amp;harger les entrées plus anciennes</translation>
        </message>
        <message>
            <source>The site has no older entries.</source>
            <translation>Le site n’a pas d’entrées plus anciennes.</translation>
        </message>
        <message numerus="yes">
            <source>%n older entries loaded</source>
            <translation>
                <numerusform>%n entrée plus ancienne chargée</numerusform>
                <numerusform>%n entrées plus anciennes chargées</numerusform>
            </translation>
        </message>
        <message>
            <source>How &amp;it is read…</source>
            <translation>Comment le l&amp;ire…</translation>
        </message>
        <message>
            <source>Looking at the page…</source>
            <translation>Lecture de la page…</translation>
        </message>
        <message>
            <source>Reach it &amp;by</source>
            <translation>&amp;Joindre par</translation>
        </message>
        <message>
            <source>The system’s &amp;proxy, if any</source>
            <translation>Le serveur &amp;mandataire du système, s’il y en a un</translation>
        </message>
        <message>
            <source>The &amp;direct way</source>
            <translation>Le chemin &amp;direct</translation>
        </message>
        <message>
            <source>&amp;Tor on this computer</source>
            <translation>&amp;Tor sur cet ordinateur</translation>
        </message>
        <message>
            <source>&amp;Another proxy…</source>
            <translation>&amp;Autre serveur mandataire…</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Serveur mandataire</translation>
        </message>
        <message>
            <source>Address of the proxy (socks5://host:port or http://host:port).
The live blog is reached by it or not at all.</source>
            <translation>Adresse du serveur mandataire (socks5://hôte:port ou http://hôte:port).
Le direct est joint par lui, ou pas du tout.</translation>
        </message>
        <message>
            <source>“%1” is not the address of a proxy.</source>
            <translation>« %1 » n’est pas l’adresse d’un serveur mandataire.</translation>
        </message>
        <message>
            <source>Important: check &amp;often</source>
            <translation>Important : vérifier s&amp;ouvent</translation>
        </message>
        <message>
            <source>Repla&amp;y from the beginning</source>
            <translation>Rejouer depuis le dé&amp;but</translation>
        </message>
    </context>
    <context>
        <name>Liveline::BlogDelegate</name>
        <message>
            <source>checking…</source>
            <translation>vérification…</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>source, freshness</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>999+</source>
            <translation>999+</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>what is unusual, source</comment>
            <translation>%1 · %2</translation>
        </message>
    </context>
    <context>
        <name>Liveline::BlogHeader</name>
        <message>
            <source>read from %1</source>
            <translation>lecture : %1</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>vérification…</translation>
        </message>
        <message>
            <source>live</source>
            <translation>en direct</translation>
        </message>
        <message>
            <source>live, next check %1</source>
            <translation>en direct, prochaine vérification %1</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>when, why</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Next check at %1</source>
            <translation>Prochaine vérification à %1</translation>
        </message>
        <message>
            <source>The site could push entries to servers (%1); a program on a computer has to ask.</source>
            <translation>Le site pourrait envoyer ses entrées à des serveurs (%1) ; un programme sur un ordinateur doit les demander.</translation>
        </message>
        <message numerus="yes">
            <source>%n live blogs on one clock</source>
            <translation>
                <numerusform>%n direct sur une même horloge</numerusform>
                <numerusform>%n directs sur une même horloge</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::BlogListModel</name>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%n non lue</numerusform>
                <numerusform>%n non lues</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing unread</source>
            <translation>rien à lire</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <comment>blog title, state, unread count</comment>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>unusually active</source>
            <translation>anormalement actif</translation>
        </message>
        <message>
            <source>silent for %1</source>
            <translation>silencieux depuis %1</translation>
        </message>
        <message>
            <source>%1, group, %2</source>
            <comment>group name, unread count</comment>
            <translation>%1, groupe, %2</translation>
        </message>
    </context>
    <context>
        <name>Liveline::BlogScrollBar</name>
        <message>
            <source>Place in the live blog</source>
            <translation>Position dans le direct</translation>
        </message>
    </context>
    <context>
        <name>Liveline::Board</name>
        <message>
            <source>Side by side</source>
            <translation>Côte à côte</translation>
        </message>
        <message>
            <source>Add a live blog</source>
            <translation>Ajouter un direct</translation>
        </message>
        <message>
            <source>Back to one live blog (Esc)</source>
            <translation>Revenir à un seul direct (Échap)</translation>
        </message>
        <message>
            <source>Back to one live blog</source>
            <translation>Revenir à un seul direct</translation>
        </message>
        <message>
            <source>There is room for four</source>
            <translation>Il y a de la place pour quatre</translation>
        </message>
    </context>
    <context>
        <name>Liveline::CatchUpBar</name>
        <message>
            <source>Catch up</source>
            <translation>Se mettre à jour</translation>
        </message>
        <message>
            <source>No, thank you</source>
            <translation>Non merci</translation>
        </message>
        <message numerus="yes">
            <source>%n unread: the essentials on one screen?</source>
            <translation>
                <numerusform>%n entrée non lue : l’essentiel en un écran ?</numerusform>
                <numerusform>%n entrées non lues : l’essentiel en un écran ?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::CatchUpView</name>
        <message>
            <source>Read from the oldest unread</source>
            <translation>Lire depuis la plus ancienne non lue</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Key events</source>
            <translation>Temps forts</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Fermer (Échap)</translation>
        </message>
        <message>
            <source>Catch up: %1</source>
            <translation>L’essentiel : %1</translation>
        </message>
        <message>
            <source>Since your last visit, %1</source>
            <translation>Depuis votre dernière visite, %1</translation>
        </message>
        <message>
            <source>Everything that is known of it</source>
            <translation>Tout ce qui en est connu</translation>
        </message>
        <message>
            <source>The source marked no key event meanwhile.</source>
            <translation>La source n’a marqué aucun temps fort entre-temps.</translation>
        </message>
        <message numerus="yes">
            <source>%n new entries</source>
            <translation>
                <numerusform>%n nouvelle entrée</numerusform>
                <numerusform>%n nouvelles entrées</numerusform>
            </translation>
        </message>
        <message>
            <source>now</source>
            <translation>maintenant</translation>
        </message>
        <message numerus="yes">
            <source>%n edits</source>
            <translation>
                <numerusform>%n modification</numerusform>
                <numerusform>%n modifications</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%n retirée</numerusform>
                <numerusform>%n retirées</numerusform>
            </translation>
        </message>
        <message>
            <source>What was edited or withdrawn</source>
            <translation>Ce qui a été modifié ou retiré</translation>
        </message>
    </context>
    <context>
        <name>Liveline::ColumnHeading</name>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%n non lue</numerusform>
                <numerusform>%n non lues</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove %1 from the board</source>
            <translation>Retirer %1 du tableau</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>state, when it was checked</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Show on &amp;its own</source>
            <translation>Afficher &amp;seul</translation>
        </message>
        <message>
            <source>Move to the &amp;left</source>
            <translation>Déplacer vers la &amp;gauche</translation>
        </message>
        <message>
            <source>Move to the &amp;right</source>
            <translation>Déplacer vers la &amp;droite</translation>
        </message>
        <message>
            <source>Re&amp;move from the board</source>
            <translation>&amp;Retirer du tableau</translation>
        </message>
    </context>
    <context>
        <name>Liveline::CommandPalette</name>
        <message>
            <source>Go to anything</source>
            <translation>Aller n’importe où</translation>
        </message>
        <message>
            <source>A blog, a command, or words to search for</source>
            <translation>Un direct, une commande, ou des mots à chercher</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Résultats</translation>
        </message>
    </context>
    <context>
        <name>Liveline::CorrectionText</name>
        <message>
            <source>substantive change</source>
            <translation>changement de fond</translation>
        </message>
        <message>
            <source>minor change</source>
            <translation>changement mineur</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>retirée</translation>
        </message>
        <message>
            <source>back again</source>
            <translation>de retour</translation>
        </message>
        <message>
            <source>Corrections: %1</source>
            <translation>Corrections : %1</translation>
        </message>
    </context>
    <context>
        <name>Liveline::CorrectionsView</name>
        <message>
            <source>Copy as text</source>
            <translation>Copier le texte</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Since when</source>
            <translation>Depuis quand</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Fermer (Échap)</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>Corrections</translation>
        </message>
        <message>
            <source>Corrections: %1</source>
            <translation>Corrections : %1</translation>
        </message>
        <message>
            <source>While you were away, since %1</source>
            <translation>Pendant votre absence, depuis %1</translation>
        </message>
        <message>
            <source>From the beginning</source>
            <translation>Depuis le début</translation>
        </message>
        <message>
            <source>Substantive · %1</source>
            <extracomment>A filter; %1 is how many there are</extracomment>
            <translation>De fond · %1</translation>
        </message>
        <message>
            <source>Minor · %1</source>
            <extracomment>A filter; %1 is how many there are</extracomment>
            <translation>Mineures · %1</translation>
        </message>
        <message>
            <source>Withdrawn · %1</source>
            <extracomment>A filter; %1 is how many there are</extracomment>
            <translation>Retirées · %1</translation>
        </message>
        <message>
            <source>Nothing was edited or withdrawn.</source>
            <translation>Rien n’a été modifié ni retiré.</translation>
        </message>
        <message>
            <source>Nothing of the kinds that are chosen above.</source>
            <translation>Rien de ce qui est choisi ci-dessus.</translation>
        </message>
        <message numerus="yes">
            <source>%n older ones are not shown.</source>
            <translation>
                <numerusform>%n plus ancienne n’est pas affichée.</numerusform>
                <numerusform>%n plus anciennes ne sont pas affichées.</numerusform>
            </translation>
        </message>
        <message>
            <source>published %1</source>
            <translation>publiée %1</translation>
        </message>
        <message numerus="yes">
            <source>%n corrections copied</source>
            <translation>
                <numerusform>%n correction copiée</numerusform>
                <numerusform>%n corrections copiées</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::DraftBar</name>
        <message>
            <source>Arrange…</source>
            <translation>Organiser…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message numerus="yes">
            <source>Selection: %n entries</source>
            <translation>
                <numerusform>Sélection : %n entrée</numerusform>
                <numerusform>Sélection : %n entrées</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::DraftModel</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>Note : %1</translation>
        </message>
    </context>
    <context>
        <name>Liveline::DraftPanel</name>
        <message>
            <source>Press X on an entry, in a live blog or among the results of a search, to choose it. What is chosen stays until you empty it.</source>
            <translation>Appuyez sur X sur une entrée, dans un direct ou parmi les résultats d’une recherche, pour la choisir. Ce qui est choisi reste jusqu’à ce que vous le vidiez.</translation>
        </message>
        <message>
            <source>&amp;Note on this entry:</source>
            <translation>&amp;Note sur cette entrée :</translation>
        </message>
        <message>
            <source>&amp;Sort by time</source>
            <translation>&amp;Trier par heure</translation>
        </message>
        <message>
            <source>&amp;Empty</source>
            <translation>&amp;Vider</translation>
        </message>
        <message>
            <source>E&amp;xport…</source>
            <translation>E&amp;xporter…</translation>
        </message>
        <message>
            <source>Hide the selection</source>
            <translation>Masquer la sélection</translation>
        </message>
        <message>
            <source>Title of the document</source>
            <translation>Titre du document</translation>
        </message>
        <message>
            <source>Chosen entries</source>
            <translation>Entrées choisies</translation>
        </message>
        <message numerus="yes">
            <source>Selection: %n entries</source>
            <translation>
                <numerusform>Sélection : %n entrée</numerusform>
                <numerusform>Sélection : %n entrées</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::EntryDelegate</name>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>seen</source>
            <comment>at this time; the source tells none</comment>
            <translation>vue</translation>
        </message>
    </context>
    <context>
        <name>Liveline::EntryRow</name>
        <message numerus="yes">
            <source>and %n more picture(s)</source>
            <translation>
                <numerusform>et %n autre image</numerusform>
                <numerusform>et %n autres images</numerusform>
            </translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>Épinglée</translation>
        </message>
        <message>
            <source>Key event</source>
            <translation>Temps fort</translation>
        </message>
        <message>
            <source>edited %1 · v%2</source>
            <translation>modifiée %1 · v%2</translation>
        </message>
        <message>
            <source>edited %1</source>
            <translation>modifiée %1</translation>
        </message>
        <message>
            <source>removed by the source, noticed %1</source>
            <translation>retirée par la source, constaté à %1</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>Non lue</translation>
        </message>
        <message>
            <source>Changed since you read it</source>
            <translation>Modifiée depuis votre lecture</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>Avec une étoile</translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s)</source>
            <translation>
                <numerusform>%n image</numerusform>
                <numerusform>%n images</numerusform>
            </translation>
        </message>
        <message>
            <source>Edited at %1</source>
            <translation>Modifiée à %1</translation>
        </message>
        <message>
            <source>Removed by the source</source>
            <translation>Retirée par la source</translation>
        </message>
        <message>
            <source>Published (source): %1</source>
            <translation>Publiée (source) : %1</translation>
        </message>
        <message>
            <source>Modified (source): %1</source>
            <translation>Modifiée (source) : %1</translation>
        </message>
        <message>
            <source>First seen (here): %1</source>
            <translation>Vue d’abord (ici) : %1</translation>
        </message>
        <message>
            <source>Edit noticed (here): %1</source>
            <translation>Modification constatée (ici) : %1</translation>
        </message>
        <message>
            <source>Removal noticed (here): %1</source>
            <translation>Retrait constaté (ici) : %1</translation>
        </message>
        <message>
            <source>seen at %1</source>
            <translation>vue à %1</translation>
        </message>
        <message>
            <source>Note</source>
            <extracomment>Before the words of the reader's own note
----------
Under a headline: the reader wrote a note about the entry</extracomment>
            <translation>Note</translation>
        </message>
        <message>
            <source>Tags: %1</source>
            <extracomment>The reader's own tags of an entry</extracomment>
            <translation>Étiquettes : %1</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <extracomment>The reader's own note about an entry</extracomment>
            <translation>Note : %1</translation>
        </message>
    </context>
    <context>
        <name>Liveline::EntrySamples</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entrée</numerusform>
                <numerusform>%n entrées</numerusform>
            </translation>
        </message>
        <message>
            <source>newest %1</source>
            <translation>la plus récente %1</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>terminé</translation>
        </message>
        <message>
            <source>read from %1</source>
            <translation>lu dans %1</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between facts</comment>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>Liveline::EventDialog</name>
        <message>
            <source>Who reported first · %1</source>
            <translation>Qui l’a annoncé en premier · %1</translation>
        </message>
        <message>
            <source>Compared: the latest entries of each source, in near the same words. Where a source tells no time, ± is how far apart its checks are.</source>
            <translation>Comparaison : les dernières entrées de chaque source, en des mots presque identiques. Quand une source n’indique pas d’heure, ± est l’écart entre deux vérifications.</translation>
        </message>
        <message>
            <source>Copy as &amp;Text</source>
            <translation>Copier en &amp;texte</translation>
        </message>
        <message>
            <source>Copy as CS&amp;V</source>
            <translation>Copier en CS&amp;V</translation>
        </message>
        <message>
            <source>No entries here are in near the same words.</source>
            <translation>Aucune entrée n’est ici en des mots presque identiques.</translation>
        </message>
        <message>
            <source>%1: first in %2 of %3 shared reports</source>
            <translation>%1 : en premier dans %2 des %3 informations partagées</translation>
        </message>
        <message>
            <source>%1, median lag %2</source>
            <translation>%1, retard médian %2</translation>
        </message>
        <message>
            <source>First</source>
            <translation>Premier</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Information</translation>
        </message>
        <message>
            <source>Reports that several sources share</source>
            <translation>Informations partagées par plusieurs sources</translation>
        </message>
        <message>
            <source>never</source>
            <translation>jamais</translation>
        </message>
        <message>
            <source>first</source>
            <comment>to report</comment>
            <extracomment>In the column of a source: it was the first to report</extracomment>
            <translation>premier</translation>
        </message>
    </context>
    <context>
        <name>Liveline::EvidenceDialog</name>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Copier</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Preuves</translation>
        </message>
        <message>
            <source>Liveline records every wording, withdrawal and answer in a chain of hashes. Keep its last link in another place: with it you can show later that nothing recorded until then was altered. It says nothing of the page before Liveline saw it.</source>
            <translation>Liveline consigne chaque version, retrait et réponse dans une chaîne d’empreintes. Gardez-en le dernier maillon ailleurs : il permettra de montrer que rien de ce qui était consigné n’a été modifié depuis. Il ne dit rien de la page avant que Liveline ne la voie.</translation>
        </message>
        <message>
            <source>Last link of the chain</source>
            <translation>Dernier maillon de la chaîne</translation>
        </message>
        <message>
            <source>Check &amp;again</source>
            <translation>&amp;Revérifier</translation>
        </message>
        <message>
            <source>Looking at the whole chain…</source>
            <translation>Examen de toute la chaîne…</translation>
        </message>
        <message numerus="yes">
            <source>The chain is broken: %n records hold, the next does not.</source>
            <translation>
                <numerusform>La chaîne est rompue : %n enregistrement est intact, le suivant non.</numerusform>
                <numerusform>La chaîne est rompue : %n enregistrements sont intacts, le suivant non.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n records hold.</source>
            <translation>
                <numerusform>L’unique enregistrement est intact.</numerusform>
                <numerusform>Les %n enregistrements sont intacts.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::ExportDialog</name>
        <message>
            <source>PDF, to print or hand on</source>
            <translation>PDF, à imprimer ou à transmettre</translation>
        </message>
        <message>
            <source>Web page, one file</source>
            <translation>Page web, en un fichier</translation>
        </message>
        <message>
            <source>Markdown, to go on writing</source>
            <translation>Markdown, pour continuer à écrire</translation>
        </message>
        <message>
            <source>JSON, everything, to import again</source>
            <translation>JSON, tout, pour réimporter</translation>
        </message>
        <message>
            <source>CSV, for a spreadsheet</source>
            <translation>CSV, pour un tableur</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Selection (%n entries)</source>
            <translation>
                <numerusform>&amp;Sélection (%n entrée)</numerusform>
                <numerusform>&amp;Sélection (%n entrées)</numerusform>
            </translation>
        </message>
        <message>
            <source>The &amp;whole live blog</source>
            <translation>&amp;Tout le direct</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>&amp;Choisir…</translation>
        </message>
        <message>
            <source>Earlier &amp;wordings of edited entries</source>
            <translation>&amp;Versions précédentes des entrées modifiées</translation>
        </message>
        <message>
            <source>&amp;Pictures</source>
            <translation>&amp;Images</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>&amp;Exporter</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Ouvrir</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Montrer dans le &amp;dossier</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Made from the live blog</source>
            <translation>Composé d’après le direct</translation>
        </message>
        <message>
            <source>What:</source>
            <translation>Quoi :</translation>
        </message>
        <message>
            <source>For&amp;mat:</source>
            <translation>&amp;Format :</translation>
        </message>
        <message>
            <source>&amp;Title:</source>
            <translation>Tit&amp;re :</translation>
        </message>
        <message>
            <source>Include:</source>
            <translation>Inclure :</translation>
        </message>
        <message>
            <source>Save &amp;as:</source>
            <translation>Enregistrer so&amp;us :</translation>
        </message>
        <message>
            <source>Reading the entries…</source>
            <translation>Lecture des entrées…</translation>
        </message>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entrée</numerusform>
                <numerusform>%n entrées</numerusform>
            </translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Enregistrer sous</translation>
        </message>
        <message>
            <source>Replace “%1”?</source>
            <translation>Remplacer « %1 » ?</translation>
        </message>
        <message>
            <source>Fetching pictures…</source>
            <translation>Téléchargement des images…</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Écriture…</translation>
        </message>
        <message>
            <source>Saved as “%1”.</source>
            <translation>Enregistré sous « %1 ».</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Fermer</translation>
        </message>
        <message>
            <source>Press review, with contents</source>
            <translation>Revue de presse, avec sommaire</translation>
        </message>
        <message>
            <source>Clipping, the entries alone</source>
            <translation>Coupures, les entrées seules</translation>
        </message>
        <message>
            <source>Evidence, with history and digests</source>
            <translation>Preuve, avec historique et empreintes</translation>
        </message>
        <message>
            <source>&amp;Kind:</source>
            <translation>&amp;Genre :</translation>
        </message>
        <message>
            <source>Atom, for a feed reader</source>
            <translation>Atom, pour un lecteur de flux</translation>
        </message>
        <message>
            <source>OPML, the addresses of the live blogs</source>
            <translation>OPML, les adresses des directs</translation>
        </message>
        <message>
            <source>Pre&amp;view…</source>
            <translation>Aper&amp;çu…</translation>
        </message>
        <message>
            <source>Nobody is named</source>
            <translation>Personne n’est nommé</translation>
        </message>
        <message>
            <source>Prepared &amp;by:</source>
            <translation>Préparé &amp;par :</translation>
        </message>
    </context>
    <context>
        <name>Liveline::FacetBar</name>
        <message>
            <source>pictures</source>
            <translation>images</translation>
        </message>
        <message>
            <source>videos</source>
            <translation>vidéos</translation>
        </message>
        <message>
            <source>links</source>
            <translation>liens</translation>
        </message>
        <message>
            <source>posts</source>
            <translation>publications</translation>
        </message>
        <message>
            <source>quotations</source>
            <translation>citations</translation>
        </message>
        <message>
            <source>Narrow the search</source>
            <translation>Affiner la recherche</translation>
        </message>
    </context>
    <context>
        <name>Liveline::FindBar</name>
        <message>
            <source>Find in this blog</source>
            <translation>Chercher dans ce direct</translation>
        </message>
        <message>
            <source>Previous match (Shift+F3)</source>
            <translation>Occurrence précédente (Maj+F3)</translation>
        </message>
        <message>
            <source>Next match (F3)</source>
            <translation>Occurrence suivante (F3)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Close and go back to where you were (Esc)</source>
            <translation>Fermer et revenir où vous étiez (Échap)</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Introuvable</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n entries</source>
            <translation>
                <numerusform>%1 sur %n entrée</numerusform>
                <numerusform>%1 sur %n entrées</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::FollowSeveralDialog</name>
        <message>
            <source>Follow several live blogs</source>
            <translation>Suivre plusieurs directs</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Follow %n addresses</source>
            <translation>
                <numerusform>&amp;Suivre %n adresse</numerusform>
                <numerusform>&amp;Suivre %n adresses</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Fermer</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Lecture…</translation>
        </message>
        <message>
            <source>Followed</source>
            <translation>Suivi</translation>
        </message>
    </context>
    <context>
        <name>Liveline::KeyEventsModel</name>
        <message>
            <source>%1, %2</source>
            <comment>day, time</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Pinned, %1: %2</source>
            <translation>Épinglé, %1 : %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>time: title</comment>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>Pinned · %1</source>
            <translation>Épinglé · %1</translation>
        </message>
    </context>
    <context>
        <name>Liveline::KeyEventsPanel</name>
        <message>
            <source>Key events</source>
            <translation>Temps forts</translation>
        </message>
        <message>
            <source>This blog marks no entry as a key event.</source>
            <translation>Ce direct ne signale aucun temps fort.</translation>
        </message>
        <message>
            <source>Hide the key events (E)</source>
            <translation>Masquer les temps forts (E)</translation>
        </message>
        <message>
            <source>Hide the key events</source>
            <translation>Masquer les temps forts</translation>
        </message>
    </context>
    <context>
        <name>Liveline::LifeSlider</name>
        <message>
            <source>Moment of the replay</source>
            <translation>Moment de la relecture</translation>
        </message>
        <message>
            <source>Home: the beginning, End: the end</source>
            <translation>Début : le commencement, Fin : la fin</translation>
        </message>
    </context>
    <context>
        <name>Liveline::MainWindow</name>
        <message>
            <source>Nothing unread.</source>
            <translation>Rien à lire.</translation>
        </message>
        <message>
            <source>%1 – Liveline</source>
            <comment>window title</comment>
            <translation>%1 – Liveline</translation>
        </message>
        <message>
            <source>The clipboard holds no address.</source>
            <translation>Le presse-papiers ne contient aucune adresse.</translation>
        </message>
        <message>
            <source>About Liveline</source>
            <translation>À propos de Liveline</translation>
        </message>
        <message>
            <source>Follows live blogs: what is new, what was edited, what was withdrawn.</source>
            <translation>Suit les directs : ce qui est nouveau, ce qui a été modifié, ce qui a été retiré.</translation>
        </message>
        <message>
            <source>Free software under the MIT licence. Built with Qt %1.</source>
            <translation>Logiciel libre sous licence MIT. Construit avec Qt %1.</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>Fermer la fenêtre</translation>
        </message>
        <message>
            <source>Keep watching in the background?</source>
            <translation>Continuer à surveiller en arrière-plan ?</translation>
        </message>
        <message>
            <source>New entries are then still collected and notified. Starting Liveline again shows the window; Ctrl+Q ends it. The preferences remember your answer.</source>
            <translation>Les nouvelles entrées continuent alors d’être recueillies et notifiées. Relancer Liveline montre la fenêtre ; Ctrl+Q y met fin. Les préférences retiennent votre réponse.</translation>
        </message>
        <message>
            <source>&amp;Keep watching</source>
            <translation>&amp;Continuer à surveiller</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%n non lu</numerusform>
                <numerusform>%n non lus</numerusform>
            </translation>
        </message>
        <message>
            <source>Follow %1</source>
            <translation>Suivre %1</translation>
        </message>
        <message>
            <source>Search everywhere for “%1”</source>
            <translation>Chercher partout « %1 »</translation>
        </message>
        <message>
            <source>Select the entries to export first.</source>
            <translation>Sélectionnez d’abord les entrées à exporter.</translation>
        </message>
        <message>
            <source>The selection is empty.</source>
            <translation>La sélection est vide.</translation>
        </message>
        <message>
            <source>Choose a single live blog first.</source>
            <translation>Choisissez d’abord un seul direct.</translation>
        </message>
        <message>
            <source>This is your first visit: everything is shown.</source>
            <translation>C’est votre première visite : tout est affiché.</translation>
        </message>
        <message>
            <source>T&amp;ake off the board</source>
            <translation>Retirer du t&amp;ableau</translation>
        </message>
        <message>
            <source>&amp;Add to the board</source>
            <translation>&amp;Ajouter au tableau</translation>
        </message>
        <message>
            <source>There is room for four: the first four are shown.</source>
            <translation>Il y a de la place pour quatre : les quatre premiers sont affichés.</translation>
        </message>
        <message>
            <source>There is room for four.</source>
            <translation>Il y a de la place pour quatre.</translation>
        </message>
        <message>
            <source>Added to the board. Ctrl+B shows it.</source>
            <translation>Ajouté au tableau. Ctrl+B l’affiche.</translation>
        </message>
        <message>
            <source>Show side &amp;by side</source>
            <translation>Afficher c&amp;ôte à côte</translation>
        </message>
        <message>
            <source>&amp;Check now</source>
            <translation>&amp;Vérifier maintenant</translation>
        </message>
        <message>
            <source>On the &amp;board</source>
            <translation>Sur le &amp;tableau</translation>
        </message>
    </context>
    <context>
        <name>Liveline::ModeChip</name>
        <message>
            <source>Live</source>
            <translation>Direct</translation>
        </message>
        <message>
            <source>New entries are shown at once. Click to pause (F)</source>
            <translation>Les nouvelles entrées s’affichent aussitôt. Cliquez pour mettre en pause (F)</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>New entries wait above and nothing moves. Click to pause (F)</source>
            <translation>Les nouvelles entrées attendent au-dessus et rien ne bouge. Cliquez pour mettre en pause (F)</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pause</translation>
        </message>
        <message>
            <source>New entries are kept, but not shown. Click to follow again (F)</source>
            <translation>Les nouvelles entrées sont gardées sans être affichées. Cliquez pour reprendre le fil (F)</translation>
        </message>
    </context>
    <context>
        <name>Liveline::Notice</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>Annuler (Ctrl+Z)</translation>
        </message>
    </context>
    <context>
        <name>Liveline::PictureView</name>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
    </context>
    <context>
        <name>Liveline::Pill</name>
        <message>
            <source>Show what is new (.)</source>
            <translation>Montrer ce qui est nouveau (.)</translation>
        </message>
        <message>
            <source>Paused</source>
            <extracomment>The timeline holds back arrivals; %n wait</extracomment>
            <translation>En pause</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n en attente</numerusform>
                <numerusform>%n en attente</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new entries</source>
            <translation>
                <numerusform>%n nouvelle entrée</numerusform>
                <numerusform>%n nouvelles entrées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n key</source>
            <translation>
                <numerusform>%n temps fort</numerusform>
                <numerusform>%n temps forts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::PreferencesDialog</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>&amp;Theme:</source>
            <translation>&amp;Thème :</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>Comme le bureau</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Text &amp;size:</source>
            <translation>&amp;Taille du texte :</translation>
        </message>
        <message>
            <source>Notifications:</source>
            <translation>Notifications :</translation>
        </message>
        <message>
            <source>&amp;Notify of new entries</source>
            <translation>&amp;Signaler les nouvelles entrées</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Demander</translation>
        </message>
        <message>
            <source>Keep watching</source>
            <translation>Continuer à surveiller</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Show an &amp;icon in the system tray</source>
            <translation>Afficher une i&amp;cône dans la barre système</translation>
        </message>
        <message>
            <source>&amp;Entries:</source>
            <translation>&amp;Entrées :</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>Confortable</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Compact</translation>
        </message>
        <message>
            <source>Headlines only</source>
            <translation>Titres seuls</translation>
        </message>
        <message>
            <source>Show the &amp;unread count on the program's icon</source>
            <translation>Afficher le nombre de non-l&amp;us sur l’icône du programme</translation>
        </message>
        <message>
            <source>When &amp;closed:</source>
            <translation>À la &amp;fermeture :</translation>
        </message>
        <message>
            <source>&amp;Quiet hours, from</source>
            <translation>&amp;Heures calmes, de</translation>
        </message>
        <message>
            <source>Quiet hours begin</source>
            <translation>Début des heures calmes</translation>
        </message>
        <message>
            <source>Quiet hours end</source>
            <translation>Fin des heures calmes</translation>
        </message>
        <message>
            <source>until</source>
            <comment>quiet hours</comment>
            <translation>à</translation>
        </message>
        <message>
            <source>Nothing pops up then but critical alerts. What came is told when they end.</source>
            <translation>Rien n’apparaît alors, sauf les alertes critiques. Ce qui est arrivé est annoncé à leur fin.</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>Contraste élevé, clair</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>Contraste élevé, sombre</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>Of the live blog’s own site</source>
            <translation>Celles du site du direct</translation>
        </message>
        <message>
            <source>Of all sites</source>
            <translation>Celles de tous les sites</translation>
        </message>
        <message>
            <source>Other sites learn from a picture that you read, and when.</source>
            <translation>Par une image, d’autres sites apprennent que vous lisez, et quand.</translation>
        </message>
        <message>
            <source>&amp;Pictures:</source>
            <translation>I&amp;mages :</translation>
        </message>
        <message>
            <source>Quiet hours that begin on this day</source>
            <translation>Heures calmes qui commencent ce jour-là</translation>
        </message>
    </context>
    <context>
        <name>Liveline::PreviewDialog</name>
        <message>
            <source>Laying out the pages…</source>
            <translation>Mise en page…</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;Imprimer…</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Enregistrer</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 sur %2</translation>
        </message>
        <message>
            <source>The first %1 of %2 pages</source>
            <translation>Les %1 premières pages sur %2</translation>
        </message>
        <message numerus="yes">
            <source>%n pages</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>Printing…</source>
            <translation>Impression…</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Fermer</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Envoyé à l’imprimante.</translation>
        </message>
    </context>
    <context>
        <name>Liveline::PreviewPanel</name>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>&amp;Nom :</translation>
        </message>
        <message>
            <source>&amp;Group:</source>
            <translation>&amp;Groupe :</translation>
        </message>
        <message>
            <source>&amp;Check it by itself all the same</source>
            <translation>La &amp;vérifier quand même automatiquement</translation>
        </message>
        <message>
            <source>The site’s robots.txt asks programs not to read this page.</source>
            <translation>Le robots.txt du site demande aux programmes de ne pas lire cette page.</translation>
        </message>
        <message>
            <source>Otherwise only when you ask, by F5</source>
            <translation>Sinon, seulement à votre demande, par F5</translation>
        </message>
    </context>
    <context>
        <name>Liveline::RawAnswers</name>
        <message>
            <source>Raw &amp;answers</source>
            <translation>Réponses &amp;brutes</translation>
        </message>
        <message>
            <source>&amp;Keep them, for the record</source>
            <translation>Les &amp;conserver, comme pièces</translation>
        </message>
        <message>
            <source>None is kept yet</source>
            <translation>Aucune n’est encore conservée</translation>
        </message>
        <message>
            <source>&amp;Save as a web archive…</source>
            <translation>&amp;Enregistrer en archive web…</translation>
        </message>
        <message>
            <source>They cannot be kept for now</source>
            <translation>Elles ne peuvent pas être conservées pour l’instant</translation>
        </message>
        <message numerus="yes">
            <source>%n kept, %1</source>
            <translation>
                <numerusform>%n conservée, %1</numerusform>
                <numerusform>%n conservées, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the raw answers</source>
            <translation>Enregistrer les réponses brutes</translation>
        </message>
        <message>
            <source>Web archive, to look at again (*.wacz)</source>
            <translation>Archive web, à consulter de nouveau (*.wacz)</translation>
        </message>
        <message>
            <source>WARC, for archives (*.warc.gz)</source>
            <translation>WARC, pour les archives (*.warc.gz)</translation>
        </message>
        <message>
            <source>Saved as “%1”.</source>
            <translation>Enregistré sous « %1 ».</translation>
        </message>
    </context>
    <context>
        <name>Liveline::ReadingDialog</name>
        <message>
            <source>How the page is read</source>
            <translation>Comment la page est lue</translation>
        </message>
        <message>
            <source>&amp;Use this reading</source>
            <translation>&amp;Employer cette lecture</translation>
        </message>
        <message>
            <source>Ways to read the page</source>
            <translation>Façons de lire la page</translation>
        </message>
        <message>
            <source>&amp;Entries:</source>
            <translation>E&amp;ntrées :</translation>
        </message>
        <message>
            <source>T&amp;itle:</source>
            <translation>T&amp;itre :</translation>
        </message>
        <message>
            <source>Ti&amp;me:</source>
            <translation>&amp;Heure :</translation>
        </message>
        <message>
            <source>CSS, such as %1</source>
            <translation>CSS, par exemple %1</translation>
        </message>
        <message>
            <source>CSS within an entry, if any</source>
            <translation>CSS dans une entrée, s’il y a lieu</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Lecture…</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entrée</numerusform>
                <numerusform>%n entrées</numerusform>
            </translation>
        </message>
        <message>
            <source>Your own rule</source>
            <translation>Votre propre règle</translation>
        </message>
        <message>
            <source>what CSS selectors match</source>
            <translation>ce que désignent des sélecteurs CSS</translation>
        </message>
        <message>
            <source>No entries</source>
            <translation>Aucune entrée</translation>
        </message>
        <message>
            <source>Say which part of the page an entry is.</source>
            <translation>Indiquez quelle partie de la page est une entrée.</translation>
        </message>
        <message numerus="yes">
            <source>%n blocks</source>
            <translation>
                <numerusform>%n bloc</numerusform>
                <numerusform>%n blocs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::ReplayBar</name>
        <message>
            <source>Play or pause (Space)</source>
            <translation>Lecture ou pause (Espace)</translation>
        </message>
        <message>
            <source>The change before (Left)</source>
            <translation>Le changement précédent (Gauche)</translation>
        </message>
        <message>
            <source>The next change (Right)</source>
            <translation>Le changement suivant (Droite)</translation>
        </message>
        <message>
            <source>%1 times as fast as it was (+, −)</source>
            <translation>%1 fois la vitesse réelle (+, −)</translation>
        </message>
    </context>
    <context>
        <name>Liveline::ReplayPane</name>
        <message>
            <source>Leave the replay</source>
            <translation>Quitter la relecture</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Revenir où vous étiez (Échap)</translation>
        </message>
        <message>
            <source>Replay: %1</source>
            <translation>Relecture : %1</translation>
        </message>
        <message>
            <source>%1 — reading what was stored…</source>
            <translation>%1 — lecture de ce qui est enregistré…</translation>
        </message>
        <message>
            <source>as it stood on %1 at %2</source>
            <extracomment>A date like "Saturday 14 March" and a time: what is shown is how it was then</extracomment>
            <translation>tel que c’était le %1 à %2</translation>
        </message>
        <message>
            <source>%1 — %2</source>
            <extracomment>"Replay: name" and "as it stood on …"</extracomment>
            <translation>%1 — %2</translation>
        </message>
        <message>
            <source>%1 — nothing of it is stored yet</source>
            <translation>%1 — rien n’en est encore enregistré</translation>
        </message>
    </context>
    <context>
        <name>Liveline::ReportText</name>
        <message>
            <source>%1 s</source>
            <comment>seconds</comment>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <comment>minutes and seconds</comment>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <source>%1 min</source>
            <comment>minutes</comment>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <extracomment>Hours and minutes</extracomment>
            <translation>%1 h %2 min</translation>
        </message>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 before</source>
            <translation>%1 avant</translation>
        </message>
        <message>
            <source>%1 later</source>
            <translation>%1 plus tard</translation>
        </message>
        <message>
            <source>%1, give or take %2</source>
            <translation>%1, à %2 près</translation>
        </message>
    </context>
    <context>
        <name>Liveline::RevisionView</name>
        <message>
            <source>History and details</source>
            <translation>Historique et détails</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Fermer (Échap)</translation>
        </message>
        <message>
            <source>History of the entry</source>
            <translation>Historique de l’entrée</translation>
        </message>
        <message>
            <source>Choose an entry to see its history</source>
            <translation>Choisissez une entrée pour voir son historique</translation>
        </message>
        <message>
            <source>Published, says the source</source>
            <translation>Publiée, dit la source</translation>
        </message>
        <message>
            <source>Modified, says the source</source>
            <translation>Modifiée, dit la source</translation>
        </message>
        <message>
            <source>First seen here</source>
            <translation>Vue ici d’abord</translation>
        </message>
        <message>
            <source>Last edit noticed here</source>
            <translation>Dernière modification constatée</translation>
        </message>
        <message>
            <source>Removal noticed here</source>
            <translation>Retrait constaté</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>Version %1</translation>
        </message>
        <message>
            <source>first seen</source>
            <translation>vue d’abord</translation>
        </message>
        <message>
            <source>substantive change</source>
            <translation>changement de fond</translation>
        </message>
        <message>
            <source>minor change</source>
            <translation>changement mineur</translation>
        </message>
    </context>
    <context>
        <name>Liveline::SavedSearchList</name>
        <message>
            <source>Saved searches</source>
            <translation>Recherches enregistrées</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>saved search, unread</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Renommer…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Rename the saved search</source>
            <translation>Renommer la recherche enregistrée</translation>
        </message>
        <message>
            <source>Name:</source>
            <translation>Nom :</translation>
        </message>
        <message>
            <source>Make an alert…</source>
            <translation>En faire une alerte…</translation>
        </message>
    </context>
    <context>
        <name>Liveline::SearchDelegate</name>
        <message>
            <source>%1 · %2</source>
            <comment>time · blog</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 · earlier wording, first seen %2 · %3</source>
            <comment>time · time · blog</comment>
            <translation>%1 · version antérieure, vue dès %2 · %3</translation>
        </message>
    </context>
    <context>
        <name>Liveline::SearchModel</name>
        <message>
            <source>%1, %2: %3 %4</source>
            <comment>time, blog, headline, text found</comment>
            <translation>%1, %2 : %3 %4</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n results</source>
            <comment>blog</comment>
            <translation>
                <numerusform>%1, %n résultat</numerusform>
                <numerusform>%1, %n résultats</numerusform>
            </translation>
        </message>
        <message>
            <source>Earlier wording: %1</source>
            <translation>Version antérieure : %1</translation>
        </message>
    </context>
    <context>
        <name>Liveline::SearchPanel</name>
        <message>
            <source>Search results</source>
            <translation>Résultats de la recherche</translation>
        </message>
        <message>
            <source>All words must occur; accents and case do not matter.</source>
            <translation>Tous les mots doivent s’y trouver ; accents et majuscules n’importent pas.</translation>
        </message>
        <message>
            <source>“exact words” · -without · this OR that</source>
            <translation>« mots exacts » · -sans · ceci OR cela</translation>
        </message>
        <message>
            <source>title:… · author:… · blog:… · after:2026-01-31 · before:2h</source>
            <translation>titre:… · de:… · blog:… · apres:2026-01-31 · avant:2h</translation>
        </message>
        <message>
            <source>is:unread · is:starred · is:edited · is:removed · has:image</source>
            <translation>is:unread · is:starred · is:edited · is:removed · has:image</translation>
        </message>
        <message>
            <source>Search all live blogs</source>
            <translation>Chercher dans tous les directs</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Les plus récentes</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>Les plus pertinentes</translation>
        </message>
        <message>
            <source>Order of the results</source>
            <translation>Ordre des résultats</translation>
        </message>
        <message>
            <source>Close the search (Esc)</source>
            <translation>Fermer la recherche (Échap)</translation>
        </message>
        <message>
            <source>Close the search</source>
            <translation>Fermer la recherche</translation>
        </message>
        <message>
            <source>Search everything that was stored</source>
            <translation>Chercher dans tout ce qui a été enregistré</translation>
        </message>
        <message>
            <source>Nothing found for “%1”</source>
            <translation>Rien trouvé pour « %1 »</translation>
        </message>
        <message>
            <source>Try fewer words, or only the beginning of a word followed by *.</source>
            <translation>Essayez moins de mots, ou seulement le début d’un mot suivi de *.</translation>
        </message>
        <message numerus="yes">
            <source>The first %n results; scroll for more</source>
            <translation>
                <numerusform>Le premier résultat ; faites défiler pour la suite</numerusform>
                <numerusform>Les %n premiers résultats ; faites défiler pour la suite</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n results</source>
            <translation>
                <numerusform>%n résultat</numerusform>
                <numerusform>%n résultats</numerusform>
            </translation>
        </message>
        <message>
            <source>begin* · *part* · /expression/i · during:yesterday · rev:earlier words</source>
            <translation>début* · *partie* · /expression/i · pendant:hier · version:anciens mots</translation>
        </message>
        <message>
            <source>By blog</source>
            <translation>Par direct</translation>
        </message>
        <message>
            <source>Put the results of each live blog together</source>
            <translation>Réunir les résultats de chaque direct</translation>
        </message>
        <message>
            <source>Save this search in the side bar</source>
            <translation>Enregistrer cette recherche dans la barre latérale</translation>
        </message>
        <message>
            <source>Save this search</source>
            <translation>Enregistrer cette recherche</translation>
        </message>
        <message>
            <source>More than %1 results</source>
            <translation>Plus de %1 résultats</translation>
        </message>
        <message>
            <source>“%1” was searched as text.</source>
            <translation>« %1 » a été cherché comme du texte.</translation>
        </message>
        <message>
            <source>Tell me whenever something new is found by this search</source>
            <translation>Me prévenir dès que cette recherche trouve du nouveau</translation>
        </message>
        <message>
            <source>Make an alert of this search</source>
            <translation>Faire une alerte de cette recherche</translation>
        </message>
        <message>
            <source>“%1” means no dossier that there is.</source>
            <translation>« %1 » ne désigne aucun dossier existant.</translation>
        </message>
    </context>
    <context>
        <name>Liveline::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>Entry below, above</source>
            <translation>Entrée du dessous, du dessus</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espace</translation>
        </message>
        <message>
            <source>Read on</source>
            <translation>Continuer à lire</translation>
        </message>
        <message>
            <source>Select for export</source>
            <translation>Choisir pour l’export</translation>
        </message>
        <message>
            <source>Find in this blog</source>
            <translation>Chercher dans ce direct</translation>
        </message>
        <message>
            <source>Ctrl+1 to 9</source>
            <translation>Ctrl+1 à 9</translation>
        </message>
        <message>
            <source>Live blog 1 to 9</source>
            <translation>Direct 1 à 9</translation>
        </message>
        <message>
            <source>Next, previous part of the window</source>
            <translation>Zone suivante, précédente de la fenêtre</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>One step back</source>
            <translation>Un pas en arrière</translation>
        </message>
        <message>
            <source>Left  Right</source>
            <translation>Gauche  Droite</translation>
        </message>
        <message>
            <source>Column beside</source>
            <translation>Colonne voisine</translation>
        </message>
    </context>
    <context>
        <name>Liveline::Sidebar</name>
        <message>
            <source>Followed live blogs</source>
            <translation>Directs suivis</translation>
        </message>
        <message>
            <source>Live blogs</source>
            <translation>Directs</translation>
        </message>
        <message>
            <source>Follow a live blog (Ctrl+N)</source>
            <translation>Suivre un direct (Ctrl+N)</translation>
        </message>
        <message>
            <source>Follow a live blog</source>
            <translation>Suivre un direct</translation>
        </message>
    </context>
    <context>
        <name>Liveline::Sparkline</name>
        <message>
            <source>Entries over time</source>
            <translation>Entrées au fil du temps</translation>
        </message>
    </context>
    <context>
        <name>Liveline::StateBanner</name>
        <message>
            <source>%1 Next try at %2.</source>
            <translation>%1 Prochain essai à %2.</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>Ouvrir la page</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Ended at %1. Still checked now and then for corrections.</source>
            <translation>Terminé à %1. Encore vérifié de temps en temps pour les corrections.</translation>
        </message>
        <message>
            <source>This live blog has ended. Still checked now and then for corrections.</source>
            <translation>Ce direct est terminé. Encore vérifié de temps en temps pour les corrections.</translation>
        </message>
        <message>
            <source>Paused: this blog is not checked.</source>
            <translation>En pause : ce direct n’est pas vérifié.</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Offline since %1. You see what was saved.</source>
            <translation>Hors ligne depuis %1. Vous voyez ce qui a été enregistré.</translation>
        </message>
        <message>
            <source>The site has withdrawn this page. What was saved stays here.</source>
            <translation>Le site a retiré cette page. Ce qui a été enregistré reste ici.</translation>
        </message>
        <message>
            <source>Unfollow…</source>
            <translation>Ne plus suivre…</translation>
        </message>
        <message>
            <source>The site asked to wait until %1.</source>
            <translation>Le site a demandé d’attendre jusqu’à %1.</translation>
        </message>
        <message>
            <source>Check anyway</source>
            <translation>Vérifier quand même</translation>
        </message>
        <message>
            <source>%1 Liveline does not ask again by itself.</source>
            <translation>%1 Liveline ne redemande pas de lui-même.</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Redemander</translation>
        </message>
    </context>
    <context>
        <name>Liveline::TimeText</name>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Hier</translation>
        </message>
        <message>
            <source>dddd d MMMM</source>
            <extracomment>Format of a day in the timeline as QLocale::toString() takes it, with and without the year</extracomment>
            <translation>dddd d MMMM</translation>
        </message>
        <message>
            <source>dddd d MMMM yyyy</source>
            <translation>dddd d MMMM yyyy</translation>
        </message>
        <message>
            <source>now</source>
            <translation>&lt; 1 min</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::TimelineBoard</name>
        <message>
            <source>Side by side takes two live blogs. Follow another one.</source>
            <translation>Il faut deux directs pour les mettre côte à côte. Suivez-en un autre.</translation>
        </message>
        <message>
            <source>&amp;Follow a live blog…</source>
            <translation>&amp;Suivre un direct…</translation>
        </message>
        <message>
            <source>No live blog is on the board.</source>
            <translation>Aucun direct sur le tableau.</translation>
        </message>
        <message>
            <source>&amp;Add a live blog</source>
            <translation>&amp;Ajouter un direct</translation>
        </message>
    </context>
    <context>
        <name>Liveline::TimelineModel</name>
        <message>
            <source>%1, entry %2 of %3</source>
            <extracomment>%1 is the blog, %2 and %3 are numbers</extracomment>
            <translation>%1, entrée %2 sur %3</translation>
        </message>
        <message>
            <source>New since %1 · %2</source>
            <extracomment>Divider between what came since the reader left and what was there: a time and a number</extracomment>
            <translation>Nouveau depuis %1 · %2</translation>
        </message>
        <message>
            <source>Loading older entries…</source>
            <translation>Chargement des entrées plus anciennes…</translation>
        </message>
        <message>
            <source>Load older entries</source>
            <translation>Charger les entrées plus anciennes</translation>
        </message>
        <message>
            <source>Loading what may be missing here…</source>
            <translation>Chargement de ce qui manque peut-être ici…</translation>
        </message>
        <message>
            <source>Entries may be missing here · Load</source>
            <translation>Il manque peut-être des entrées ici · Charger</translation>
        </message>
        <message>
            <source>Entries may be missing here</source>
            <translation>Il manque peut-être des entrées ici</translation>
        </message>
        <message>
            <source>Possible gap %1 → %2 · Load</source>
            <extracomment>A time and a later one, between which entries may be missing</extracomment>
            <translation>Trou possible %1 → %2 · Charger</translation>
        </message>
        <message>
            <source>Possible gap %1 → %2</source>
            <translation>Trou possible %1 → %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>Spoken of an entry among those of several blogs: the blog, then the entry</extracomment>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>%1, shown</source>
            <translation>%1, affichées</translation>
        </message>
        <message>
            <source>%1, hidden</source>
            <translation>%1, masquées</translation>
        </message>
    </context>
    <context>
        <name>Liveline::TimelinePane</name>
        <message>
            <source>Nothing older is unread</source>
            <translation>Rien de plus ancien à lire</translation>
        </message>
        <message numerus="yes">
            <source>%n entries copied</source>
            <translation>
                <numerusform>%n entrée copiée</numerusform>
                <numerusform>%n entrées copiées</numerusform>
            </translation>
        </message>
        <message>
            <source>This entry has no address of its own</source>
            <translation>Cette entrée n’a pas d’adresse propre</translation>
        </message>
        <message>
            <source>Times of this computer</source>
            <translation>Heures de cet ordinateur</translation>
        </message>
        <message>
            <source>Times in UTC</source>
            <translation>Heures en UTC</translation>
        </message>
        <message>
            <source>Text size %1 %</source>
            <translation>Taille du texte : %1 %</translation>
        </message>
        <message>
            <source>Times as the source tells them (%1)</source>
            <translation>Heures telles que la source les donne (%1)</translation>
        </message>
    </context>
    <context>
        <name>Liveline::TimelinePane::Private</name>
        <message>
            <source>Open Link</source>
            <translation>Ouvrir le lien</translation>
        </message>
        <message>
            <source>Copy Link Address</source>
            <translation>Copier l’adresse du lien</translation>
        </message>
        <message>
            <source>Open in Browser</source>
            <translation>Ouvrir dans le navigateur</translation>
        </message>
        <message>
            <source>History and Details</source>
            <translation>Historique et détails</translation>
        </message>
        <message>
            <source>Show Picture</source>
            <translation>Montrer l’image</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Mark as Unread</source>
            <translation>Marquer comme non lue</translation>
        </message>
        <message>
            <source>Mark as Read</source>
            <translation>Marquer comme lue</translation>
        </message>
        <message>
            <source>Mark This and Older as Read</source>
            <translation>Marquer comme lues celle-ci et les plus anciennes</translation>
        </message>
        <message>
            <source>Unread from Here</source>
            <translation>Non lues à partir d’ici</translation>
        </message>
        <message>
            <source>Mark All as Read</source>
            <translation>Tout marquer comme lu</translation>
        </message>
        <message>
            <source>Remove Star</source>
            <translation>Retirer l’étoile</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>Étoile</translation>
        </message>
        <message>
            <source>Remove from Selection</source>
            <translation>Retirer de la sélection</translation>
        </message>
        <message>
            <source>Select for Export</source>
            <translation>Choisir pour l’export</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Follow</source>
            <translation>Suivre le fil</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Mettre en pause</translation>
        </message>
        <message>
            <source>Times in UTC</source>
            <translation>Heures en UTC</translation>
        </message>
        <message>
            <source>Times of This Computer</source>
            <translation>Heures de cet ordinateur</translation>
        </message>
        <message numerus="yes">
            <source>%n entries marked as read</source>
            <translation>
                <numerusform>%n entrée marquée comme lue</numerusform>
                <numerusform>%n entrées marquées comme lues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries marked as unread</source>
            <translation>
                <numerusform>%n entrée marquée comme non lue</numerusform>
                <numerusform>%n entrées marquées comme non lues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries starred</source>
            <translation>
                <numerusform>%n entrée avec étoile</numerusform>
                <numerusform>%n entrées avec étoile</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stars removed</source>
            <translation>
                <numerusform>%n étoile retirée</numerusform>
                <numerusform>%n étoiles retirées</numerusform>
            </translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>No entries yet.
They will appear here as they come.</source>
            <translation>Pas encore d’entrées.
Elles apparaîtront ici à mesure qu’elles viendront.</translation>
        </message>
        <message>
            <source>Choose a blog</source>
            <translation>Choisissez un direct</translation>
        </message>
        <message>
            <source>No newer key event</source>
            <translation>Aucun temps fort plus récent</translation>
        </message>
        <message>
            <source>No older key event</source>
            <translation>Aucun temps fort plus ancien</translation>
        </message>
        <message>
            <source>Replay from Here</source>
            <translation>Rejouer à partir d’ici</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>Étiquettes…</translation>
        </message>
        <message>
            <source>Write a Note…</source>
            <translation>Écrire une note…</translation>
        </message>
        <message>
            <source>Edit the Note…</source>
            <translation>Modifier la note…</translation>
        </message>
        <message numerus="yes">
            <source>Tags and notes of %n entries changed</source>
            <translation>
                <numerusform>Étiquettes et note d’une entrée modifiées</numerusform>
                <numerusform>Étiquettes et notes de %n entrées modifiées</numerusform>
            </translation>
        </message>
        <message>
            <source>Hide Other Sources</source>
            <translation>Masquer les autres sources</translation>
        </message>
        <message>
            <source>Show Other Sources</source>
            <translation>Afficher les autres sources</translation>
        </message>
        <message>
            <source>Who Reported First…</source>
            <translation>Qui l’a annoncé en premier…</translation>
        </message>
    </context>
    <context>
        <name>Liveline::Toast</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>Annuler (Ctrl+Z)</translation>
        </message>
    </context>
    <context>
        <name>Liveline::Tray</name>
        <message>
            <source>&amp;Show Liveline</source>
            <translation>&amp;Montrer Liveline</translation>
        </message>
        <message numerus="yes">
            <source>Liveline: %n unread</source>
            <translation>
                <numerusform>Liveline : %n non lue</numerusform>
                <numerusform>Liveline : %n non lues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::WelcomePage</name>
        <message>
            <source>Follow a live blog</source>
            <translation>Suivre un direct</translation>
        </message>
        <message>
            <source>Copy the address of a page that is being updated live, paste it here or drop it anywhere in this window. Nothing is fetched before you ask.</source>
            <translation>Copiez l’adresse d’une page mise à jour en direct, collez-la ici ou déposez-la n’importe où dans cette fenêtre. Rien n’est téléchargé avant que vous le demandiez.</translation>
        </message>
        <message>
            <source>&amp;Follow</source>
            <translation>&amp;Suivre</translation>
        </message>
        <message>
            <source>&amp;Replay the demonstration</source>
            <translation>Rejouer la &amp;démonstration</translation>
        </message>
        <message>
            <source>Paste the address of a live page</source>
            <translation>Collez l’adresse d’une page en direct</translation>
        </message>
        <message>
            <source>Address of a live page</source>
            <translation>Adresse d’une page en direct</translation>
        </message>
        <message>
            <source>A recorded live blog of a solar eclipse, served from this computer</source>
            <translation>Le direct enregistré d’une éclipse de Soleil, servi depuis cet ordinateur</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>A&amp;ller</translation>
        </message>
        <message>
            <source>&amp;Blog</source>
            <translation>&amp;Direct</translation>
        </message>
        <message>
            <source>E&amp;ntry</source>
            <translation>&amp;Entrée</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;ide</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>The site does not show this page to programs (%1).</source>
            <translation>Le site ne montre pas cette page aux programmes (%1).</translation>
        </message>
        <message>
            <source>There is no page at this address (404).</source>
            <translation>Il n’y a pas de page à cette adresse (404).</translation>
        </message>
        <message>
            <source>The site has withdrawn this page (410).</source>
            <translation>Le site a retiré cette page (410).</translation>
        </message>
        <message>
            <source>The site may not show this page for legal reasons (451).</source>
            <translation>Le site ne peut pas montrer cette page pour des raisons légales (451).</translation>
        </message>
        <message>
            <source>The site is having trouble (%1).</source>
            <translation>Le site a des difficultés (%1).</translation>
        </message>
        <message>
            <source>The site answered without a page (%1).</source>
            <translation>Le site a répondu sans page (%1).</translation>
        </message>
        <message>
            <source>Open the page in your browser: it may ask for consent or a subscription.</source>
            <translation>Ouvrez la page dans votre navigateur : elle demande peut-être un consentement ou un abonnement.</translation>
        </message>
        <message>
            <source>Check the address, or look for the page on the site.</source>
            <translation>Vérifiez l’adresse, ou cherchez la page sur le site.</translation>
        </message>
        <message>
            <source>Liveline will try again by itself.</source>
            <translation>Liveline réessaiera de lui-même.</translation>
        </message>
        <message>
            <source>The site could not be reached.</source>
            <translation>Le site n’a pas pu être joint.</translation>
        </message>
        <message>
            <source>The site took too long to answer.</source>
            <translation>Le site a mis trop de temps à répondre.</translation>
        </message>
        <message>
            <source>The page is larger than Liveline accepts.</source>
            <translation>La page est plus grande que ce que Liveline accepte.</translation>
        </message>
        <message>
            <source>This address cannot be followed safely.</source>
            <translation>Cette adresse ne peut pas être suivie sans risque.</translation>
        </message>
        <message>
            <source>No live entries were found on this page.</source>
            <translation>Aucune entrée de direct n’a été trouvée sur cette page.</translation>
        </message>
        <message>
            <source>What came cannot be read.</source>
            <translation>Ce qui a été reçu est illisible.</translation>
        </message>
        <message>
            <source>The database could not be read or written.</source>
            <translation>La base de données n’a pas pu être lue ou écrite.</translation>
        </message>
        <message>
            <source>The file could not be read or written.</source>
            <translation>Le fichier n’a pas pu être lu ou écrit.</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Annulé.</translation>
        </message>
        <message>
            <source>Check the address and your connection.</source>
            <translation>Vérifiez l’adresse et votre connexion.</translation>
        </message>
        <message>
            <source>Try again in a moment.</source>
            <translation>Réessayez dans un moment.</translation>
        </message>
        <message>
            <source>Open the page in your browser to see what it is.</source>
            <translation>Ouvrez la page dans votre navigateur pour voir ce que c’est.</translation>
        </message>
        <message>
            <source>Use the address of the live page itself, not of a front page.</source>
            <translation>Utilisez l’adresse de la page du direct, et non celle d’une page d’accueil.</translation>
        </message>
        <message>
            <source>Check that the disk is not full, then run “liveline doctor”.</source>
            <translation>Vérifiez que le disque n’est pas plein, puis lancez « liveline doctor ».</translation>
        </message>
        <message>
            <source>Choose another place or name.</source>
            <translation>Choisissez un autre emplacement ou un autre nom.</translation>
        </message>
        <message>
            <source>live</source>
            <translation>en direct</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>en pause</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>terminé</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>disparu</translation>
        </message>
        <message>
            <source>failing</source>
            <translation>en échec</translation>
        </message>
        <message>
            <source>structured data</source>
            <translation>données structurées</translation>
        </message>
        <message>
            <source>plain text</source>
            <translation>texte brut</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 h</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n jour</numerusform>
                <numerusform>%n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>just now</source>
            <translation>à l’instant</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>il y a %1</translation>
        </message>
        <message>
            <source>now</source>
            <translation>maintenant</translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>dans %1</translation>
        </message>
        <message>
            <source>a feed</source>
            <translation>flux</translation>
        </message>
        <message>
            <source>a JSON feed</source>
            <translation>flux JSON</translation>
        </message>
        <message>
            <source>the publisher's data</source>
            <translation>données de l’éditeur</translation>
        </message>
        <message>
            <source>the page's own data</source>
            <translation>données de la page</translation>
        </message>
        <message>
            <source>the page's posts</source>
            <translation>messages de la page</translation>
        </message>
        <message>
            <source>the article's paragraphs</source>
            <translation>paragraphes de l’article</translation>
        </message>
        <message>
            <source>an AMP live list</source>
            <translation>une liste AMP</translation>
        </message>
        <message>
            <source>microformats</source>
            <translation>des microformats</translation>
        </message>
        <message>
            <source>a rule for this site</source>
            <translation>une règle pour ce site</translation>
        </message>
        <message>
            <source>your own rule</source>
            <translation>votre propre règle</translation>
        </message>
        <message>
            <source>read from structured data</source>
            <translation>lu dans des données structurées</translation>
        </message>
        <message>
            <source>read from blocks of the page that are built alike</source>
            <translation>lu dans des blocs semblables de la page</translation>
        </message>
        <message>
            <source>guessed from the page’s shape</source>
            <translation>deviné d’après la forme de la page</translation>
        </message>
        <message>
            <source>The site asked to be left alone for a while (%1).</source>
            <translation>Le site a demandé qu’on le laisse en paix un moment (%1).</translation>
        </message>
        <message>
            <source>The site wants a name and a password for this page (401).</source>
            <translation>Le site demande un nom et un mot de passe pour cette page (401).</translation>
        </message>
        <message>
            <source>The site shows this page to its subscribers only (402).</source>
            <translation>Le site ne montre cette page qu’à ses abonnés (402).</translation>
        </message>
        <message>
            <source>The site could not prove that it is the one it claims to be.</source>
            <translation>Le site n’a pas pu prouver qu’il est celui qu’il prétend être.</translation>
        </message>
        <message>
            <source>The proxy does not answer or does not let Liveline through.</source>
            <translation>Le serveur mandataire ne répond pas ou ne laisse pas passer Liveline.</translation>
        </message>
        <message>
            <source>Only http and https addresses outside your own network can be followed, unless you typed a local address yourself.</source>
            <translation>Seules les adresses http et https hors de votre propre réseau peuvent être suivies, sauf si vous avez saisi vous-même une adresse locale.</translation>
        </message>
        <message>
            <source>Somebody may be listening in, or the site’s certificate has run out. Liveline asks again, and never without a valid certificate.</source>
            <translation>Quelqu’un écoute peut-être, ou le certificat du site a expiré. Liveline redemandera, mais jamais sans certificat valide.</translation>
        </message>
        <message>
            <source>Check the proxy. Liveline never goes around it.</source>
            <translation>Vérifiez le serveur mandataire. Liveline ne le contourne jamais.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Le disque est plein.</translation>
        </message>
        <message>
            <source>The database cannot be written to: its disk or folder is read-only.</source>
            <translation>La base de données ne peut pas être modifiée : son disque ou son dossier est en lecture seule.</translation>
        </message>
        <message>
            <source>The database is not there any more: its disk or folder was removed.</source>
            <translation>La base de données n’est plus là : son disque ou son dossier a été retiré.</translation>
        </message>
        <message>
            <source>Make room on it; Liveline goes on by itself.</source>
            <translation>Libérez de la place ; Liveline reprendra de lui-même.</translation>
        </message>
        <message>
            <source>Make it writable; Liveline goes on by itself.</source>
            <translation>Rendez-le accessible en écriture ; Liveline reprendra de lui-même.</translation>
        </message>
        <message>
            <source>Connect it again; Liveline goes on by itself.</source>
            <translation>Reconnectez-le ; Liveline reprendra de lui-même.</translation>
        </message>
        <message>
            <source>as hardly any entries come</source>
            <translation>car il ne vient presque rien</translation>
        </message>
        <message>
            <source>as entries come about every %1</source>
            <translation>car il vient une entrée environ toutes les %1</translation>
        </message>
        <message>
            <source>as the site’s answer stays the same for %1</source>
            <translation>car la réponse du site reste la même pendant %1</translation>
        </message>
        <message>
            <source>as the site asks for %1 between requests</source>
            <translation>car le site demande %1 entre deux requêtes</translation>
        </message>
        <message numerus="yes">
            <source>as %n blogs of this site take turns</source>
            <translation>
                <numerusform>car %n direct de ce site attend son tour</numerusform>
                <numerusform>car %n directs de ce site se relaient</numerusform>
            </translation>
        </message>
        <message>
            <source>as you chose every %1</source>
            <translation>car vous avez choisi toutes les %1</translation>
        </message>
        <message>
            <source>as the site asked to wait until then</source>
            <translation>car le site a demandé d’attendre jusque-là</translation>
        </message>
        <message numerus="yes">
            <source>as %n checks in a row failed</source>
            <translation>
                <numerusform>car %n vérification a échoué</numerusform>
                <numerusform>car %n vérifications de suite ont échoué</numerusform>
            </translation>
        </message>
        <message>
            <source>for late corrections, as the blog has ended</source>
            <translation>pour les corrections tardives, le direct étant terminé</translation>
        </message>
        <message numerus="yes">
            <source>%n requests in an hour, %1</source>
            <translation>
                <numerusform>%n requête en une heure, %1</numerusform>
                <numerusform>%n requêtes en une heure, %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>not before you ask, as the site refused %n times</source>
            <translation>
                <numerusform>pas avant votre demande, le site ayant refusé %n fois</numerusform>
                <numerusform>pas avant votre demande, le site ayant refusé %n fois</numerusform>
            </translation>
        </message>
        <message>
            <source>within a minute</source>
            <translation>d’ici une minute</translation>
        </message>
    </context>
    <context>
        <name>NotificationText</name>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n new entries</source>
            <translation>
                <numerusform>%1 : %n nouvelle entrée</numerusform>
                <numerusform>%1 : %n nouvelles entrées</numerusform>
            </translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Marquer comme lu</translation>
        </message>
        <message>
            <source>Mute for 1 h</source>
            <translation>Muet pendant 1 h</translation>
        </message>
        <message numerus="yes">
            <source>%n new entries</source>
            <translation>
                <numerusform>%n nouvelle entrée</numerusform>
                <numerusform>%n nouvelles entrées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n live blogs: %1</source>
            <translation>
                <numerusform>%n direct : %1</numerusform>
                <numerusform>%n directs : %1</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>alert, live blog</comment>
            <translation>%1 · %2</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n alerts</source>
            <translation>
                <numerusform>%1 : %n alerte</numerusform>
                <numerusform>%1 : %n alertes</numerusform>
            </translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Vu</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>live blog, what happened</comment>
            <translation>%1 : %2</translation>
        </message>
    </context>
    <context>
        <name>Repair</name>
        <message>
            <source>The database is damaged</source>
            <translation>La base de données est endommagée</translation>
        </message>
        <message>
            <source>Liveline cannot rely on its database %1 any more. The newest good copy is of %2. What can still be read of the damaged file is added to it, and the file itself is kept.</source>
            <translation>Liveline ne peut plus se fier à sa base de données %1. La dernière bonne copie date du %2. Ce qui peut encore être lu du fichier endommagé y est ajouté, et le fichier lui-même est conservé.</translation>
        </message>
        <message>
            <source>Liveline cannot rely on its database %1 any more, and there is no good copy. What can still be read is put into a new one, and the damaged file is kept.</source>
            <translation>Liveline ne peut plus se fier à sa base de données %1, et il n’y a aucune bonne copie. Ce qui peut encore être lu est placé dans une nouvelle base, et le fichier endommagé est conservé.</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>Réparer</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>The database was repaired</source>
            <translation>La base de données a été réparée</translation>
        </message>
        <message>
            <source>%1 entries and %2 wordings were saved. The damaged file is kept as %3.</source>
            <translation>%1 entrées et %2 versions ont été sauvées. Le fichier endommagé est conservé sous le nom %3.</translation>
        </message>
        <message>
            <source>Some of what was stored cannot be read any more. Liveline can close the database, bring back the newest good copy and add what can still be read.</source>
            <translation>Une partie de ce qui était enregistré ne peut plus être lue. Liveline peut fermer la base de données, reprendre la copie saine la plus récente et y ajouter ce qui reste lisible.</translation>
        </message>
        <message>
            <source>Repair…</source>
            <translation>Réparer…</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
    </context>
</TS>
