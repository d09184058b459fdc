using System.CommandLine;
using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Text.Lexicons;
using KnowledgeGraph.Text.Segmentation;
using TaggerTrainer.Labelling;
using TaggerTrainer.Lac;
using TaggerTrainer.Training;

namespace TaggerTrainer.Scoring;

/// <summary><c>score</c>: names found in annotated documents, one name one entity, against the gold.</summary>
internal static partial class ScoreCommand
{
    public static Command Create()
    {
        var texts = new Argument<DirectoryInfo>("TEXTS") { Description = "Folder of the texts." };
        var gold = new Argument<DirectoryInfo>("GOLD") { Description = "Folder of the annotations." };
        var model = new Option<FileInfo?>("--model") { Description = "The model; without it LAC itself is measured." };
        var dictionary = new Option<FileInfo?>("--dictionary") { Description = "The compiled word dictionary." };
        var lac = new Option<DirectoryInfo?>("--lac") { Description = "Folder with lac.f32 and lac.json." };
        var odd = new Option<bool>("--odd") { Description = "Only documents whose name has an odd number after its first letter." };
        var errors = new Option<bool>("--errors") { Description = "List what is wrong and missed." };
        var floor = new Option<float>("--min-score") { Description = "Leave out names below this score." };
        var command = new Command("score", "Measure names in annotated documents.") { texts, gold, model, dictionary, lac, odd, errors, floor };
        command.SetAction(result =>
        {
            Func<string, IEnumerable<(string Name, NameKind Kind)>> find = result.GetValue(lac) is { } folder
                ? NamesByLac(folder.FullName)
                : NamesByModel(result.GetValue(model)!.FullName, result.GetValue(dictionary)!.FullName, result.GetValue(floor));
            return Run(result.GetRequiredValue(texts).FullName, result.GetRequiredValue(gold).FullName, find, result.GetValue(odd), result.GetValue(errors));
        });
        return command;
    }

    private static int Run(string texts, string gold, Func<string, IEnumerable<(string Name, NameKind Kind)>> find, bool odd, bool listErrors)
    {
        NameKind[] kinds = [NameKind.Person, NameKind.Organisation];
        var tallies = kinds.ToDictionary(k => k, _ => new Tally());
        foreach (var path in Directory.EnumerateFiles(gold, "*.json").Order(StringComparer.Ordinal))
        {
            if (odd && (Path.GetFileName(path)[2] - '0') % 2 == 0)
                continue;
            var document = GoldDocument.Read(path);
            var found = find(Markup().Replace(File.ReadAllText(Path.Combine(texts, document.Name)), " ")).ToHashSet();
            foreach (var kind in kinds)
            {
                var errors = tallies[kind].Add(document, kind, found.Where(f => f.Kind == kind).Select(f => f.Name));
                if (listErrors)
                    errors.ForEach(e => Console.WriteLine($"{document.Name}\t{e}"));
            }
        }

        foreach (var kind in kinds)
            Console.WriteLine($"{kind,-14} {tallies[kind]}");
        return 0;
    }

    private static Func<string, IEnumerable<(string, NameKind)>> NamesByModel(string model, string dictionary, float floor)
    {
        var tagger = NameTagger.Load(model, SegmentationModel.Load(dictionary).Words);
        return text =>
        {
            var found = new List<(string, NameKind)>();
            var names = new List<NameSpan>();
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                names.Clear();
                tagger.Tag(sentence, names);
                found.AddRange(names.Where(n => n.Score >= floor).Select(n => (sentence[n.Start..n.End], n.Kind)));
            }

            return found;
        };
    }

    private static Func<string, IEnumerable<(string, NameKind)>> NamesByLac(string folder)
    {
        var weights = LacWeights.Load(folder);
        var tagger = new LacTagger(weights);
        var correction = new TeacherCorrection(File.ReadLines(LexiconDirectory.Installed.Lexicon("organisation-suffixes.tsv")));
        return text =>
        {
            var found = new List<(string, NameKind)>();
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                var characters = sentence.EnumerateRunes().ToArray();
                var tags = correction.Tags(characters, LacWord.FromColumns(tagger.Tag([characters])[0], weights.Columns));
                var labelled = new LabelledSentence(sentence, tags).WithCorrectedOrganisations();
                found.AddRange(labelled.Names().Select(n => (sentence[n.Start..n.End], n.Kind)));
            }

            return found;
        };
    }

    /// <summary>Pictures, targets of links and addresses: no text.</summary>
    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)|(?<=\])\([^)\s]*\)|https?://[^\s\u4E00-\u9FFF]+|^url:.*$", RegexOptions.Multiline)]
    private static partial Regex Markup();
}
