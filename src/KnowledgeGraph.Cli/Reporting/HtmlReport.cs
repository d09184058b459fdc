using System.Globalization;
using KnowledgeGraph.Cli.Reporting.Charts;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Reporting;

/// <summary>A report as one HTML page that needs nothing else: no script, no font, no picture from elsewhere.</summary>
internal sealed class HtmlReport
{
    private const string Contents = "contents";

    private readonly TextWriter output;
    private readonly HtmlWriter html;

    public HtmlReport(TextWriter output)
    {
        this.output = output;
        html = new HtmlWriter(output);
    }

    public void Write(Report report)
    {
        output.Write("<!DOCTYPE html>\n");
        using (html.In("html", ("lang", "en")))
        {
            WriteHead(report);
            using (html.In("body"))
            {
                WriteTitle(report);
                WriteContents(report);
                using (html.In("main"))
                {
                    foreach (var group in report.Groups)
                        Write(group, report.ShownRows);
                }
            }
        }

        html.Line();
    }

    private void WriteHead(Report report)
    {
        using (html.In("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'"));
            html.Text("title", $"Knowledge graph report: {report.Store}");
            html.Style(ReportStyle.Css);
        }

        html.Line();
    }

    private void WriteTitle(Report report)
    {
        using (html.In("header"))
        {
            using (html.In("h1"))
                Both(new LocalText("Knowledge graph report", "知识图谱报告"));
            using (html.In("dl"))
            {
                Entry("store", "图库", report.Store);
                Entry("graph", "图谱哈希", $"{report.GraphHash}, revision · 版本 {report.Revision}");
                html.Text("dt", "written · 生成时间");
                using (html.In("dd"))
                    html.Text("time", ReportText.Date(report.Written), ("datetime", report.Written.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
            }
        }

        html.Line();
    }

    private void Entry(string english, string chinese, string text)
    {
        html.Text("dt", $"{english} · {chinese}");
        html.Text("dd", text);
    }

    private void WriteContents(Report report)
    {
        using (html.In("nav", ("id", Contents), ("aria-label", "Contents")))
        {
            foreach (var group in report.Groups)
            {
                using (html.In("section"))
                {
                    using (html.In("h2"))
                        Both(group.Title);
                    using (html.In("ul"))
                    {
                        foreach (var section in group.Sections)
                            WriteLink(section);
                    }
                }
            }
        }

        html.Line();
    }

    private void WriteLink(ReportSection section)
    {
        using (html.In("li"))
        {
            using (html.In("a", ("href", "#" + section.Query.Name)))
                Both(section.Query.Title);
            html.Text("span", ReportText.Count(section), ("class", "count"));
        }
    }

    private void Write(ReportGroup group, int shown)
    {
        using (html.In("h2", ("class", "group")))
            Both(group.Title);
        html.Line();
        foreach (var section in group.Sections)
        {
            using (html.In("section", ("id", section.Query.Name)))
                Write(section, shown);
            html.Line();
        }
    }

    private void Write(ReportSection section, int shown)
    {
        using (html.In("h3"))
        {
            Both(section.Query.Title);
            html.Text("a", "↑", ("class", "up"), ("href", "#" + Contents), ("title", "Contents · 目录"));
        }

        html.Text("p", section.Query.Purpose.English, ("class", "purpose"));
        html.Text("p", section.Query.Purpose.Chinese, ("class", "purpose"), ("lang", ReportText.Chinese));
        if (section.Rows.IsEmpty)
        {
            html.Text("p", "Nothing · 无", ("class", "empty"));
            return;
        }

        Chart.Write(html, section);
        using (html.In("div", ("class", "table")))
            new EvidenceTable(html, section).Write(shown);
        using (html.In("p", ("class", "more")))
        {
            if (ReportText.More(section, shown) is { } more)
                html.Text(more + ": ");
            html.Text("code", $"kg query {section.Query.Name}");
        }
    }

    private void Both(LocalText text)
    {
        html.Text(text.English + " ");
        html.Text("span", text.Chinese, ("lang", ReportText.Chinese));
    }
}
