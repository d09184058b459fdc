namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>What a line's mark-up says of it.</summary>
internal enum LineKind
{
    Text,
    Heading,
    ListItem,
    Row,
    Caption,

    /// <summary>Only pictures, rules or other things without words; <see cref="Line.Content"/> is empty.</summary>
    Wordless,
}
