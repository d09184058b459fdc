using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Graph.Resolution;

namespace KnowledgeGraph.Graph.Assembly;

/// <summary>One claim as evidence. Best first: plain statements before planned and past ones, then the shorter quote, then the document's id, then the place.</summary>
internal sealed record Evidence(DocumentFacts Document, Claim Claim) : IComparable<Evidence>
{
    public string? Modality => Claim.Properties.GetValueOrDefault(PropertyNames.Modality);

    public int CompareTo(Evidence? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var order = (Modality is not null).CompareTo(other.Modality is not null);
        if (order == 0)
            order = Claim.Quote.Length.CompareTo(other.Claim.Quote.Length);
        if (order == 0)
            order = Document.Ordinal.CompareTo(other.Document.Ordinal);
        if (order == 0)
            order = Claim.Span.CompareTo(other.Claim.Span);
        return order != 0 ? order : string.CompareOrdinal(Claim.Quote, other.Claim.Quote);
    }
}
