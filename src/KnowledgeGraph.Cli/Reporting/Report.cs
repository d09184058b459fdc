using System.Collections.Immutable;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Reporting;

/// <summary>What the catalogue says of one graph at one time.</summary>
/// <param name="Store">As the user named it.</param>
/// <param name="GraphHash">Null before the first build.</param>
/// <param name="ShownRows">Rows of each section that a table shows.</param>
internal sealed record Report(string Store, string? GraphHash, long Revision, DateTimeOffset Written, int ShownRows, ImmutableArray<ReportGroup> Groups);

internal sealed record ReportGroup(LocalText Title, ImmutableArray<ReportSection> Sections);
