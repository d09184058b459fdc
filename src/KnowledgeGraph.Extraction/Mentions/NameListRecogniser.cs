using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Cells, fields and short lines that are nothing but names: their place speaks for people.</summary>
internal sealed class NameListRecogniser(ExtractionLexicon lexicon, PersonNameModel names) : IMentionRecogniser
{
    public void Propose(Passage passage, ProposalSet proposals)
    {
        var block = passage.Block;
        if (passage.Field is var (key, value) && SpeaksOfPeople(key.Of(passage.Text)))
        {
            Items(passage, value, true, lexicon.Titles.EndingAt(passage.Text, key.End) is not null, proposals);
            return;
        }

        switch (block.Kind)
        {
            case BlockKind.Row:
                foreach (var cell in block.Cells)
                    Items(passage, cell, false, false, proposals);
                break;
            case BlockKind.ListItem or BlockKind.Paragraph or BlockKind.Heading when passage.Text.Length <= 12:
                Items(passage, new TextSpan(0, passage.Text.Length), false, false, proposals);
                break;
        }
    }

    private bool SpeaksOfPeople(string key)
    {
        key = key.Trim(' ', '：', ':');
        return lexicon.Titles.EndingAt(key, key.Length) is not null || key.EndsWith('人') || key.EndsWith("嘉宾", StringComparison.Ordinal)
            || key.EndsWith("主持", StringComparison.Ordinal) || key.EndsWith("致辞", StringComparison.Ordinal) || key.EndsWith("代表", StringComparison.Ordinal);
    }

    /// <param name="isPeople">Whether a field's key asks for people: what stands before a bracket there is a name (主持人：高远（某协会秘书长）).</param>
    /// <param name="isOfficers">Whether the place is that of a post: what begins with a common surname is a name there, even if it is a word too (高远).</param>
    private void Items(Passage passage, TextSpan range, bool isPeople, bool isOfficers, ProposalSet proposals)
    {
        var text = passage.Text;
        var start = range.Start;
        for (var i = range.Start; i <= range.End; i++)
        {
            if (i < range.End && text[i] is not ('、' or '，' or ',' or ' ' or '　' or '；' or ';' or '\n' or '\t' or '：' or ':' or '（' or '('))
                continue;
            Item(passage, start, i, isOfficers || (isPeople && i < range.End && text[i] is '（' or '('), proposals);
            start = i + 1;
        }
    }

    private void Item(Passage passage, int start, int end, bool isOfficer, ProposalSet proposals)
    {
        if (end - start is < 2 or > 4 || names.StartOfName(passage, end) != start)
            return;
        var word = passage.Text[start..end];
        var token = passage.Tokens[passage.TokenAt(start)];
        var isOneWord = token.End - token.Start == end - start && !token.Tag.StartsWith("nr", StringComparison.Ordinal);
        if ((isOneWord && !(isOfficer && lexicon.Surnames.TryGetValue(word[..1], out var isCommon) && isCommon)) || lexicon.Places.ContainsKey(word) || lexicon.Titles.EndingAt(word, word.Length) is not null || lexicon.GenericWords.ContainsKey(word) || lexicon.FieldWords.Contains(word) || lexicon.Titles.IsAddress(word[1..]))
            return;
        proposals.Add(start, end, EntityLabel.Person, 0.7, "name-list");
    }
}
