using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Relations;

namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>Reads the words of taking part.</summary>
internal static class ParticipationCues
{
    public static PhraseTrie<Cue> Load(string path)
    {
        var trie = new PhraseTrie<Cue>();
        foreach (var row in TsvFile.Read(path, 3))
        {
            var isSpeech = row[1] == "SAID";
            trie.Add(row[0], new Cue(row[0], row.Length > 3 ? row[3] : row[0], RelationTypes.TryParse(row[1], out var type) ? type : null, row[2] == "weak", isSpeech));
        }

        return trie;
    }
}
