using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Formats by extension, compared without regard to case.</summary>
internal static class FileFormats
{
    public static bool IsArchive(string path) => Has(path, ".zip");

    /// <summary>False where the extension is none that can be read.</summary>
    public static bool TryGet(string path, out ContainerKind kind, out DocumentFormat format)
    {
        kind = Has(path, ".jsonl") || Has(path, ".ndjson") ? ContainerKind.JsonLines : Has(path, ".csv") ? ContainerKind.Csv : ContainerKind.Document;
        format = Has(path, ".md") || Has(path, ".markdown") ? DocumentFormat.Markdown
            : Has(path, ".html") || Has(path, ".htm") ? DocumentFormat.Html
            : DocumentFormat.PlainText;
        return kind != ContainerKind.Document || format != DocumentFormat.PlainText || Has(path, ".txt");
    }

    /// <summary>Formats that hold documents which somebody may expect to be read: passing over them in silence would mislead.</summary>
    public static bool HoldsDocumentsUnread(string path) =>
        Has(path, ".pdf") || Has(path, ".doc") || Has(path, ".docx") || Has(path, ".rtf") || Has(path, ".odt") || Has(path, ".wps")
        || Has(path, ".xls") || Has(path, ".xlsx") || Has(path, ".ppt") || Has(path, ".pptx") || Has(path, ".epub")
        || Has(path, ".rar") || Has(path, ".7z") || Has(path, ".gz") || Has(path, ".tar");

    private static bool Has(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
