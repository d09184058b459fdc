using System.CommandLine;

namespace KnowledgeGraph.Cli.Configuration;

/// <summary>The flags of commands that read documents.</summary>
internal sealed class ReadingOptions
{
    public Option<string?> Collection { get; } = Text("--collection", "Name of the documents' collection [default: the folder's name]", "NAME");

    public Option<string[]> Include { get; } = new("--include") { Description = "Only files that match, such as 2024/**/*.md; may be repeated", HelpName = "GLOB" };

    public Option<string[]> Exclude { get; } = new("--exclude") { Description = "Not the files that match; may be repeated", HelpName = "GLOB" };

    public Option<string?> IdColumn { get; } = Text("--id-column", "Column with a row's id in .jsonl and .csv files [default: id]", "NAME");

    public Option<string?> TextColumn { get; } = Text("--text-column", "Column with a row's text [default: text]", "NAME");

    public Option<string?> TitleColumn { get; } = Text("--title-column", "Column with a row's title [default: title]", "NAME");

    public Option<string?> DateColumn { get; } = Text("--date-column", "Column with a row's date [default: date]", "NAME");

    public Option<string?> SourceColumn { get; } = Text("--source-column", "Column with a row's source [default: source]", "NAME");

    public Option<string?> UrlColumn { get; } = Text("--url-column", "Column with a row's address [default: url]", "NAME");

    public Option<string?> Threads { get; } = Text("--threads", "Documents read at a time [default: the machine's processors; KG_THREADS]", "N");

    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "Files, folders and .zip archives of .txt, .md, .html, .jsonl and .csv; - is standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    public void AddTo(Command command)
    {
        command.Add(Paths);
        foreach (var option in new Option[] { Collection, Include, Exclude, IdColumn, TextColumn, TitleColumn, DateColumn, SourceColumn, UrlColumn, Threads })
            command.Add(option);
    }

    private static Option<string?> Text(string name, string description, string helpName) => new(name) { Description = description, HelpName = helpName };
}
