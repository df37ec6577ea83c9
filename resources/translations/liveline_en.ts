<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Commands</name>
        <message numerus="yes">
            <source>%n older page(s) read</source>
            <translation>
                <numerusform>%n older page read</numerusform>
                <numerusform>%n older pages read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older entries</source>
            <translation>
                <numerusform>%n older entry</numerusform>
                <numerusform>%n older entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%n unread</numerusform>
                <numerusform>%n unread</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries written to %1</source>
            <translation>
                <numerusform>%n entry written to %1</numerusform>
                <numerusform>%n entries written to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n blocks</source>
            <translation>
                <numerusform>%n block</numerusform>
                <numerusform>%n blocks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries, read as %1</source>
            <translation>
                <numerusform>%n entry, read as %1</numerusform>
                <numerusform>%n entries, read as %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries marked</source>
            <translation>
                <numerusform>%n entry marked</numerusform>
                <numerusform>%n entries marked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stop following “%1” and delete its %n entries? [y/N] </source>
            <translation>
                <numerusform>Stop following “%1” and delete its %n entry? [y/N] </numerusform>
                <numerusform>Stop following “%1” and delete its %n entries? [y/N] </numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n edited</source>
            <translation>
                <numerusform>%n edited</numerusform>
                <numerusform>%n edited</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%n removed</numerusform>
                <numerusform>%n removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>%n restored</numerusform>
                <numerusform>%n restored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n raw answer(s) written to %1</source>
            <translation>
                <numerusform>%n raw answer written to %1</numerusform>
                <numerusform>%n raw answers written to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n substantive edits</source>
            <translation>
                <numerusform>%n substantive edit</numerusform>
                <numerusform>%n substantive edits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minor edits</source>
            <translation>
                <numerusform>%n minor edit</numerusform>
                <numerusform>%n minor edits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%n withdrawn</numerusform>
                <numerusform>%n withdrawn</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportTexts</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sources</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::BlogCommands</name>
        <message numerus="yes">
            <source>%n older entries loaded</source>
            <translation>
                <numerusform>%n older entry loaded</numerusform>
                <numerusform>%n older entries loaded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries marked as read</source>
            <translation>
                <numerusform>%n entry marked as read</numerusform>
                <numerusform>%n entries marked as read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Its %n stored entries, with their history, are deleted.</source>
            <translation>
                <numerusform>Its stored entry, with its history, is deleted.</numerusform>
                <numerusform>Its %n stored entries, with their history, are deleted.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::BlogHeader</name>
        <message numerus="yes">
            <source>%n live blogs on one clock</source>
            <translation>
                <numerusform>%n live blog</numerusform>
                <numerusform>%n live blogs on one clock</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::BlogListModel</name>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%n unread</numerusform>
                <numerusform>%n unread</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::MainWindow</name>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%n unread</numerusform>
                <numerusform>%n unread</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::EntryRow</name>
        <message numerus="yes">
            <source>and %n more picture(s)</source>
            <translation>
                <numerusform>and %n more picture</numerusform>
                <numerusform>and %n more pictures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s)</source>
            <translation>
                <numerusform>%n picture</numerusform>
                <numerusform>%n pictures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::EvidenceDialog</name>
        <message numerus="yes">
            <source>The chain is broken: %n records hold, the next does not.</source>
            <translation>
                <numerusform>The chain is broken: %n record holds, the next does not.</numerusform>
                <numerusform>The chain is broken: %n records hold, the next does not.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n records hold.</source>
            <translation>
                <numerusform>The only record holds.</numerusform>
                <numerusform>All %n records hold.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::ExportDialog</name>
        <message numerus="yes">
            <source>&amp;Selection (%n entries)</source>
            <translation>
                <numerusform>&amp;Selection (%n entry)</numerusform>
                <numerusform>&amp;Selection (%n entries)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::RawAnswers</name>
        <message numerus="yes">
            <source>%n kept, %1</source>
            <translation>
                <numerusform>%n kept, %1</numerusform>
                <numerusform>%n kept, %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::ReadingDialog</name>
        <message numerus="yes">
            <source>%n blocks</source>
            <translation>
                <numerusform>%n block</numerusform>
                <numerusform>%n blocks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::FindBar</name>
        <message numerus="yes">
            <source>%1 of %n entries</source>
            <translation>
                <numerusform>%1 of %n entry</numerusform>
                <numerusform>%1 of %n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::FollowSeveralDialog</name>
        <message numerus="yes">
            <source>&amp;Follow %n addresses</source>
            <translation>
                <numerusform>&amp;Follow %n address</numerusform>
                <numerusform>&amp;Follow %n addresses</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::Pill</name>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new entries</source>
            <translation>
                <numerusform>%n new entry</numerusform>
                <numerusform>%n new entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n key</source>
            <translation>
                <numerusform>%n key</numerusform>
                <numerusform>%n key</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::EntrySamples</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::SearchModel</name>
        <message numerus="yes">
            <source>%1, %n results</source>
            <comment>blog</comment>
            <translation>
                <numerusform>%1, %n result</numerusform>
                <numerusform>%1, %n results</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::SearchPanel</name>
        <message numerus="yes">
            <source>The first %n results; scroll for more</source>
            <translation>
                <numerusform>The first result; scroll for more</numerusform>
                <numerusform>The first %n results; scroll for more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n results</source>
            <translation>
                <numerusform>%n result</numerusform>
                <numerusform>%n results</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::TimeText</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::TimelinePane</name>
        <message numerus="yes">
            <source>%n entries copied</source>
            <translation>
                <numerusform>%n entry copied</numerusform>
                <numerusform>%n entries copied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::TimelinePane::Private</name>
        <message numerus="yes">
            <source>Tags and notes of %n entries changed</source>
            <translation>
                <numerusform>Tags and note of %n entry changed</numerusform>
                <numerusform>Tags and notes of %n entries changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries marked as read</source>
            <translation>
                <numerusform>%n entry marked as read</numerusform>
                <numerusform>%n entries marked as read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries marked as unread</source>
            <translation>
                <numerusform>%n entry marked as unread</numerusform>
                <numerusform>%n entries marked as unread</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries starred</source>
            <translation>
                <numerusform>%n entry starred</numerusform>
                <numerusform>%n entries starred</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stars removed</source>
            <translation>
                <numerusform>%n star removed</numerusform>
                <numerusform>%n stars removed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::Tray</name>
        <message numerus="yes">
            <source>Liveline: %n unread</source>
            <translation>
                <numerusform>Liveline: %n unread</numerusform>
                <numerusform>Liveline: %n unread</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message numerus="yes">
            <source>as %n blogs of this site take turns</source>
            <translation>
                <numerusform>as %n blog of this site waits its turn</numerusform>
                <numerusform>as %n blogs of this site take turns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>as %n checks in a row failed</source>
            <translation>
                <numerusform>as %n check failed</numerusform>
                <numerusform>as %n checks in a row failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>not before you ask, as the site refused %n times</source>
            <translation>
                <numerusform>not before you ask, as the site refused %n time</numerusform>
                <numerusform>not before you ask, as the site refused %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n requests in an hour, %1</source>
            <translation>
                <numerusform>%n request in an hour, %1</numerusform>
                <numerusform>%n requests in an hour, %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotificationText</name>
        <message numerus="yes">
            <source>%1: %n alerts</source>
            <translation>
                <numerusform>%1: %n alert</numerusform>
                <numerusform>%1: %n alerts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n new entries</source>
            <translation>
                <numerusform>%1: %n new entry</numerusform>
                <numerusform>%1: %n new entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new entries</source>
            <translation>
                <numerusform>%n new entry</numerusform>
                <numerusform>%n new entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n live blogs: %1</source>
            <translation>
                <numerusform>%n live blog: %1</numerusform>
                <numerusform>%n live blogs: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::DraftBar</name>
        <message numerus="yes">
            <source>Selection: %n entries</source>
            <translation>
                <numerusform>Selection: %n entry</numerusform>
                <numerusform>Selection: %n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::DraftPanel</name>
        <message numerus="yes">
            <source>Selection: %n entries</source>
            <translation>
                <numerusform>Selection: %n entry</numerusform>
                <numerusform>Selection: %n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::PreviewDialog</name>
        <message numerus="yes">
            <source>%n pages</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::CorrectionsView</name>
        <message numerus="yes">
            <source>%n older ones are not shown.</source>
            <translation>
                <numerusform>%n older one is not shown.</numerusform>
                <numerusform>%n older ones are not shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n corrections copied</source>
            <translation>
                <numerusform>%n correction copied</numerusform>
                <numerusform>%n corrections copied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::CatchUpView</name>
        <message numerus="yes">
            <source>%n new entries</source>
            <translation>
                <numerusform>%n new entry</numerusform>
                <numerusform>%n new entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n edits</source>
            <translation>
                <numerusform>%n edit</numerusform>
                <numerusform>%n edits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%n withdrawn</numerusform>
                <numerusform>%n withdrawn</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::CatchUpBar</name>
        <message numerus="yes">
            <source>%n unread: the essentials on one screen?</source>
            <translation>
                <numerusform>%n unread: the essentials on one screen?</numerusform>
                <numerusform>%n unread: the essentials on one screen?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::AlertCount</name>
        <message numerus="yes">
            <source>%n new alerts</source>
            <translation>
                <numerusform>%n new alert</numerusform>
                <numerusform>%n new alerts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::AlertRuleEditor</name>
        <message numerus="yes">
            <source>In the last 24 hours it would have found %n entries.</source>
            <translation>
                <numerusform>In the last 24 hours it would have found %n entry.</numerusform>
                <numerusform>In the last 24 hours it would have found %n entries.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::AnnotationDialog</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::ReportText</name>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Liveline::ColumnHeading</name>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%n unread</numerusform>
                <numerusform>%n unread</numerusform>
            </translation>
        </message>
    </context>
</TS>
