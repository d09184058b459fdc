namespace KnowledgeGraph.Core.Text;

/// <summary>A document as it was read, before cleaning.</summary>
/// <param name="Id"><c>&lt;collection&gt;/&lt;path below the given folder&gt;</c>; a row adds <c>#&lt;its id or line number&gt;</c>.</param>
/// <param name="Path">The path below the collection's folder, with <c>/</c>.</param>
/// <param name="Text">The decoded characters, byte-order mark left out, line breaks kept. All offsets count UTF-16 code units of it.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of <paramref name="Text"/> in UTF-8 and of <paramref name="Metadata"/>: changes exactly when re-reading could matter.</param>
/// <param name="Metadata">What the container says (a row's columns); the text itself may say more.</param>
/// <param name="CanBeReadAgain">False for standard input: the record then keeps the text.</param>
public sealed record SourceDocument(
    string Id,
    string Collection,
    string Path,
    string Text,
    string Sha256,
    DocumentFormat Format,
    DocumentMetadata Metadata,
    bool CanBeReadAgain = true);
