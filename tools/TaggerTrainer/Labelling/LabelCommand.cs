using System.CommandLine;
using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Text.Lexicons;
using TaggerTrainer.Lac;

namespace TaggerTrainer.Labelling;

/// <summary><c>label</c>: writes LAC's answers for the sentences of zipped texts, a line each: sentence, tab, a letter for each code point. A blank line ends a document.</summary>
internal static class LabelCommand
{
    private const int DocumentsAtOnce = 200;

    /// <summary>A line that recurs more often (menus, subscription notices) teaches nothing new.</summary>
    private const int MaxRepetitions = 3;

    public static Command Create()
    {
        var models = new Argument<DirectoryInfo>("MODELS") { Description = "Folder with lac.f32 and lac.json." };
        var texts = new Argument<FileInfo>("TEXTS") { Description = "Zip of UTF-8 texts." };
        var output = new Argument<FileInfo>("OUTPUT") { Description = "The labelled sentences." };
        var exclude = new Option<string[]>("--exclude")
        {
            Description = "Beginnings of the names of members to leave out: texts that a test set has.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var command = new Command("label", "Label the sentences of zipped texts with LAC.") { models, texts, output, exclude };
        command.SetAction((result, cancellation) => Task.FromResult(Run(
            result.GetRequiredValue(models).FullName,
            result.GetRequiredValue(texts).FullName,
            result.GetRequiredValue(output).FullName,
            result.GetRequiredValue(exclude),
            cancellation)));
        return command;
    }

    private static int Run(string models, string texts, string output, string[] exclude, CancellationToken cancellation)
    {
        var weights = LacWeights.Load(models);
        var tagger = new LacTagger(weights);
        var correction = new TeacherCorrection(File.ReadLines(LexiconDirectory.Installed.Lexicon("organisation-suffixes.tsv")));
        var seen = new Dictionary<string, int>();
        using var archive = ZipFile.OpenRead(texts);
        using var writer = new StreamWriter(output, append: false);
        long characters = 0;
        var members = archive.Entries.Where(e => !exclude.Any(x => e.FullName.StartsWith(x, StringComparison.Ordinal)));
        foreach (var entries in members.OrderBy(e => e.FullName, StringComparer.Ordinal).Chunk(DocumentsAtOnce))
        {
            var documents = entries.Select(e => SentenceSplitter.Split(Read(e)).Where(s => Admit(seen, s)).ToArray()).ToArray();
            var sentences = documents.SelectMany(d => d).Select(s => s.EnumerateRunes().ToArray()).ToArray();
            var tags = new byte[sentences.Length][];
            foreach (var batch in Enumerable.Range(0, sentences.Length).OrderBy(i => sentences[i].Length).Chunk(PackedMatrix.Lanes))
            {
                cancellation.ThrowIfCancellationRequested();
                var paths = tagger.Tag([.. batch.Select(i => sentences[i])]);
                for (var i = 0; i < batch.Length; i++)
                    tags[batch[i]] = correction.Tags(sentences[batch[i]], LacWord.FromColumns(paths[i], weights.Columns));
            }

            var next = 0;
            foreach (var document in documents)
            {
                foreach (var sentence in document)
                    writer.Write($"{sentence}\t{string.Concat(tags[next++].Select(t => TagLetters.Letter(t)))}\n");
                writer.Write('\n');
            }

            characters += sentences.Sum(s => (long)s.Length);
            Console.Error.WriteLine($"{characters:N0} characters");
        }

        return 0;
    }

    private static bool Admit(Dictionary<string, int> seen, string sentence) =>
        (seen[sentence] = seen.GetValueOrDefault(sentence) + 1) <= MaxRepetitions;

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
