using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Queries;

/// <summary>A Cypher query that says what it is for, what it takes and what it gives; <see cref="QueryHeader"/> is the form in which it does.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Group">What it stands with in a list: <c>people</c>, <c>events</c> …; one word.</param>
/// <param name="Parameters">In the order of the header; names are unique.</param>
/// <param name="Columns">As the rows have them; empty where the header names none.</param>
/// <param name="Chart">Null where the rows are no picture.</param>
/// <param name="Text">The Cypher below the header.</param>
public sealed record CatalogueQuery(
    string Name,
    string Group,
    LocalText Title,
    LocalText Purpose,
    ImmutableArray<QueryParameter> Parameters,
    ImmutableArray<QueryColumn> Columns,
    QueryChart? Chart,
    string Text);
