using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Syntax;

internal sealed partial class Parser
{
    private static readonly ImmutableArray<CypherKind> AnyKind = [.. Enum.GetValues<CypherKind>().Where(k => k != CypherKind.Null)];

    /// <summary>The names of types, longest first where one begins another.</summary>
    private static readonly (string Words, ImmutableArray<CypherKind> Kinds)[] TypeNames =
    [
        ("PROPERTY VALUE", [.. AnyKind.Where(k => k is not (CypherKind.Map or CypherKind.Node or CypherKind.Relationship or CypherKind.Path))]),
        ("ANY VALUE", AnyKind), ("ANY PROPERTY VALUE", [.. AnyKind.Where(k => k is not (CypherKind.Map or CypherKind.Node or CypherKind.Relationship or CypherKind.Path))]),
        ("ANY NODE", [CypherKind.Node]), ("ANY RELATIONSHIP", [CypherKind.Relationship]), ("ANY MAP", [CypherKind.Map]), ("ANY", AnyKind),
        ("NOTHING", []), ("NULL", []), ("BOOLEAN", [CypherKind.Boolean]), ("BOOL", [CypherKind.Boolean]),
        ("STRING", [CypherKind.String]), ("VARCHAR", [CypherKind.String]),
        ("SIGNED INTEGER", [CypherKind.Integer]), ("INTEGER", [CypherKind.Integer]), ("INT", [CypherKind.Integer]), ("FLOAT", [CypherKind.Float]),
        ("DATE", [CypherKind.Date]), ("LOCAL TIME", [CypherKind.LocalTime]), ("TIME WITHOUT TIME ZONE", [CypherKind.LocalTime]),
        ("ZONED TIME", [CypherKind.Time]), ("TIME WITH TIME ZONE", [CypherKind.Time]),
        ("LOCAL DATETIME", [CypherKind.LocalDateTime]), ("TIMESTAMP WITHOUT TIME ZONE", [CypherKind.LocalDateTime]),
        ("ZONED DATETIME", [CypherKind.DateTime]), ("TIMESTAMP WITH TIME ZONE", [CypherKind.DateTime]), ("DURATION", [CypherKind.Duration]),
        ("NODE", [CypherKind.Node]), ("VERTEX", [CypherKind.Node]), ("RELATIONSHIP", [CypherKind.Relationship]), ("EDGE", [CypherKind.Relationship]),
        ("MAP", [CypherKind.Map]), ("PATH", [CypherKind.Path]), ("PATHS", [CypherKind.Path]), ("POINT", []),
        ("LIST", [CypherKind.List]), ("ARRAY", [CypherKind.List]),
    ];

    /// <summary>Type: alternatives separated by '|'.</summary>
    private TypeName ParseTypeName()
    {
        Enter();
        var alternatives = ImmutableArray.CreateBuilder<TypeAlternative>();
        do
        {
            alternatives.Add(ParseTypeAlternative());
        }
        while (!_barEndsLabels && AcceptSymbol("|"));
        Leave();
        return new TypeName(alternatives.ToImmutable());
    }

    private TypeAlternative ParseTypeAlternative()
    {
        var found = Array.Find(TypeNames, type => AtWords(type.Words));
        if (found.Words is null)
            throw Unexpected("a type such as STRING, INTEGER or LIST<ANY>");
        _position += found.Words.Split(' ').Length;
        TypeName? element = null;
        if (found.Words is "LIST" or "ARRAY" or "ANY" && AcceptSymbol("<"))
        {
            element = ParseTypeName();
            ExpectSymbol(">");
        }
        var notNull = AcceptWords("NOT", "NULL") || AcceptSymbol("!");
        return new TypeAlternative(found.Words, found.Kinds, element, !notNull && found.Words != "NOTHING");
    }

    private bool AtWords(string words)
    {
        var parts = words.Split(' ');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!Peek(i).IsWord(parts[i]))
                return false;
        }
        return true;
    }
}
