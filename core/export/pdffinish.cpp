// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/pdffinish.h"

// qpdf 11 asks which of its two kinds of pointers one means: the standard one.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <stdexcept>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

class OutputPipeline : public Pipeline {
public:
    explicit OutputPipeline(Output &output)
        : Pipeline("output", nullptr)
        , m_output(output)
    {
    }

    void write(const unsigned char *data, size_t length) override
    {
        m_output.write(QByteArrayView(data, qsizetype(length)));
        if (!m_output.result())
            throw std::runtime_error("the output failed");
    }
    void finish() override { }

private:
    Output &m_output;
};

QPDFObjectHandle unicode(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

/// Gives each Figure its /Alt, each article its /Lang and each emoji its /ActualText, in the order
/// of the structure tree, which is the order in which they were drawn.
class StructureTexts {
public:
    explicit StructureTexts(const PdfTexts &texts)
        : m_texts(texts)
    {
    }

    /// Iterative, since a list of thousands of entries is a tree of thousands of nodes.
    void apply(QPDFObjectHandle root)
    {
        std::vector<QPDFObjectHandle> waiting{root};
        while (!waiting.empty()) {
            QPDFObjectHandle node = waiting.back();
            waiting.pop_back();
            if (!node.isDictionary())
                continue;
            describe(node);
            QPDFObjectHandle kids = node.getKey("/K");
            if (kids.isArray()) {
                for (int i = kids.getArrayNItems() - 1; i >= 0; --i)
                    waiting.push_back(kids.getArrayItem(i));
            } else {
                waiting.push_back(kids);
            }
        }
    }

private:
    void describe(QPDFObjectHandle node)
    {
        QPDFObjectHandle type = node.getKey("/S");
        if (type.isNameAndEquals("/Figure") && m_figure < m_texts.figures.size())
            node.replaceKey("/Alt", unicode(m_texts.figures[m_figure++]));
        if (type.isNameAndEquals("/Art") && m_article < m_texts.languages.size()) {
            const QString language = m_texts.languages[m_article++];
            if (!language.isEmpty())
                node.replaceKey("/Lang", unicode(language));
        }
        if (type.isNameAndEquals("/Code") && m_emoji < m_texts.emoji.size()) {
            node.replaceKey("/S", QPDFObjectHandle::newName("/Span"));
            node.replaceKey("/ActualText", unicode(m_texts.emoji[m_emoji++]));
        }
    }

    const PdfTexts &m_texts;
    qsizetype m_figure = 0;
    qsizetype m_article = 0;
    qsizetype m_emoji = 0;
};

QString element(const QString &name, const QString &content)
{
    return content.isEmpty() ? QString() : u"<%1>%2</%1>\n"_s.arg(name, content);
}

QString listOf(const QString &kind, const QString &attribute, const QString &text)
{
    const QString item = u"<rdf:li%1>%2</rdf:li>"_s.arg(attribute, text.toHtmlEscaped());
    return text.isEmpty() ? QString() : element(u"rdf:"_s + kind, item);
}

/// ISO 16684-1, the same facts as in the information dictionary.
QByteArray xmp(const PdfInfo &info, const QString &language)
{
    const QString any = u" xml:lang=\"x-default\""_s;
    QString facts = element(u"dc:format"_s, u"application/pdf"_s)
        + element(u"dc:title"_s, listOf(u"Alt"_s, any, info.title))
        + element(u"dc:creator"_s, listOf(u"Seq"_s, {}, info.author))
        + element(u"dc:description"_s, listOf(u"Alt"_s, any, info.subject))
        + element(u"dc:language"_s, listOf(u"Bag"_s, {}, language))
        + element(u"pdf:Keywords"_s, info.keywords.toHtmlEscaped())
        + element(u"xmp:CreatorTool"_s, u"Liveline " LIVELINE_VERSION ""_s);
    if (info.created.isValid())
        facts += element(u"xmp:CreateDate"_s, info.created.toUTC().toString(Qt::ISODate));
    return u"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
           " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
           "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
           "%1</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n"_s.arg(facts)
               .toUtf8();
}

void addMetadata(QPDF &pdf, const PdfInfo &info, const QString &language)
{
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, xmp(info, language).toStdString());
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    pdf.getRoot().replaceKey("/Metadata", stream);
    if (!info.created.isValid())
        pdf.getTrailer().getKey("/Info").removeKey("/CreationDate");
}

/// ISO 32000-2 §7.11.4, and §14.13 for what it is to the document.
void attach(QPDF &pdf, const PdfAttachment &attachment, const QDateTime &created)
{
    if (attachment.bytes.isEmpty())
        return;
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, attachment.bytes.toStdString());
    stream.setSubtype(attachment.type.toStdString());
    if (created.isValid()) {
        const QString when = created.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s);
        stream.setCreationDate(when.toStdString()).setModDate(when.toStdString());
    }
    const std::string name = attachment.name.toStdString();
    auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, name, stream);
    file.setDescription(attachment.description.toStdString());
    file.getObjectHandle().replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Data"));
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(name, file);
    pdf.getRoot().replaceKey("/AF", QPDFObjectHandle::newArray({file.getObjectHandle()}));
}

void describe(QPDF &pdf, const QString &language)
{
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", unicode(language));
    root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    // The Tab key goes from link to link as the structure does.
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages())
        page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
}

} // namespace

Result<void> finishPdf(const QString &path, const PdfInfo &info, const QString &language,
    const PdfTexts &texts, const PdfAttachment &attachment, Output &output)
try {
    QPDF pdf;
    pdf.processFile(path.toLocal8Bit().constData());
    describe(pdf, language);
    addMetadata(pdf, info, language);
    StructureTexts(texts).apply(pdf.getRoot().getKey("/StructTreeRoot"));
    attach(pdf, attachment, info.created);

    OutputPipeline pipeline(output);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&pipeline);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    return {};
} catch (const std::exception &error) {
    return failure(Error::Kind::File, QString::fromLocal8Bit(error.what()));
}

} // namespace Liveline
