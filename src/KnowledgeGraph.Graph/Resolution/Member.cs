using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>An entity of one document on its way to an entity of the graph.</summary>
internal sealed class Member(
    DocumentFacts document,
    int index,
    EntityLabel label,
    ParsedName name,
    ImmutableArray<ParsedName> aliases,
    ImmutableArray<TextSpan> mentions,
    ImmutableSortedDictionary<string, string> properties)
{
    public DocumentFacts Document => document;

    /// <summary>Its place among the document's entities.</summary>
    public int Index => index;

    public EntityLabel Label => label;

    /// <summary>A forum's name may lose its event's.</summary>
    public ParsedName Name { get; set; } = name;

    public ImmutableArray<ParsedName> Aliases { get; set; } = aliases;

    public ImmutableArray<TextSpan> Mentions => mentions;

    public ImmutableSortedDictionary<string, string> Properties => properties;

    /// <summary>Of the edition; may come from the event that it is part of.</summary>
    public int? Year { get; set; }

    public int? Edition { get; set; }

    /// <summary>Its edition, as ids show it, or its side where persons of one name are split; empty where there is neither.</summary>
    public string Scope { get; set; } = "";

    /// <summary>The id, without its label, of the event, issuer or document that tells it apart; null where its name does.</summary>
    public string? Context { get; set; }

    /// <summary>The entity that it became; set once its label is resolved.</summary>
    public ResolvedEntity? Entity { get; set; }
}
