using System.CommandLine;
using System.Diagnostics;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Text.Lexicons;
using KnowledgeGraph.Text.Segmentation;

namespace TaggerTrainer.Training;

/// <summary><c>train</c>: learns the model from labelled sentences, measures it on documents held out, and writes it.</summary>
internal static class TrainCommand
{
    /// <summary>One document in this many is held out.</summary>
    private const int HeldOut = 50;

    public static Command Create()
    {
        var labelled = new Argument<FileInfo[]>("LABELLED") { Description = "Files written by label.", Arity = ArgumentArity.OneOrMore };
        var dictionary = new Option<FileInfo>("--dictionary") { Description = "The compiled word dictionary.", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "The model.", Required = true };
        var passes = new Option<int>("--passes") { Description = "Passes that may add features.", DefaultValueFactory = _ => 2 };
        var tuning = new Option<int>("--tuning") { Description = "Passes after pruning.", DefaultValueFactory = _ => 2 };
        var lineBits = new Option<int>("--line-bits") { Description = "The table has 2 to this many lines of 64 bytes.", DefaultValueFactory = _ => 17 };
        var margin = new Option<float>("--margin") { Description = "By how much right tags must win.", DefaultValueFactory = _ => 1 };
        var minimumCount = new Option<int>("--minimum-count") { Description = "Rarer features are left out.", DefaultValueFactory = _ => 6 };
        var dropout = new Option<double>("--dropout") { Description = "Share of features left out at random while training.", DefaultValueFactory = _ => 0.1 };
        var varied = new Option<double>("--varied") { Description = "Share of sentences whose persons get other names.", DefaultValueFactory = _ => 0.3 };
        var seed = new Option<int>("--seed") { Description = "Of the sentences' order.", DefaultValueFactory = _ => 1 };
        var command = new Command("train", "Learn the model from labelled sentences.") { labelled, dictionary, output, passes, tuning, lineBits, margin, minimumCount, dropout, varied, seed };
        command.SetAction((result, cancellation) => Task.FromResult(Run(
            result.GetRequiredValue(labelled),
            SegmentationModel.Load(result.GetRequiredValue(dictionary).FullName).Words,
            result.GetRequiredValue(output).FullName,
            new Settings(
                result.GetValue(passes), result.GetValue(tuning), result.GetValue(lineBits), result.GetValue(margin), result.GetValue(minimumCount), result.GetValue(dropout), result.GetValue(varied), result.GetValue(seed)),
            cancellation)));
        return command;
    }

    private sealed record Settings(int Passes, int Tuning, int LineBits, float Margin, int MinimumCount, double Dropout, double Varied, int Seed);

    private static LabelledSentence[] Mended(LabelledSentence[] document) => TeacherConsistency.Apply([.. document.Select(s => s.WithCorrectedOrganisations())]);

    private static int Run(FileInfo[] labelled, WordDictionary dictionary, string output, Settings settings, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var documents = labelled.SelectMany(f => LabelledSentence.ReadDocuments(f.FullName)).Select(Mended).ToList();
        var training = documents.Where((_, i) => i % HeldOut != 0).SelectMany(d => d).ToList();
        var heldOut = documents.Where((_, i) => i % HeldOut == 0).SelectMany(d => d).ToList();
        Console.WriteLine($"{training.Count:N0} sentences to learn from, {heldOut.Count:N0} held out, {clock.Elapsed.TotalSeconds:F0} s");

        var endings = EndingFinder.Find(training);
        Console.WriteLine($"{endings.Length} organisation endings");
        var trainer = new PerceptronTrainer(dictionary, new OrganisationEndings(endings), settings.Margin, settings.MinimumCount, settings.Dropout);
        var surnames = File.ReadLines(LexiconDirectory.Installed.Lexicon("surnames.txt")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')[0]);
        var variation = new NameVariation(training, surnames);
        trainer.Count(training);
        for (var pass = 0; pass < settings.Passes + settings.Tuning; pass++)
        {
            // A quarter of the table stays free, so that few lines overflow.
            if (pass == settings.Passes)
                trainer.Prune((FeatureTable.SlotsPerLine << settings.LineBits) * 3 / 4);
            var wrong = trainer.Pass(training, variation, settings.Varied, settings.Seed + pass, cancellation);
            Console.WriteLine($"pass {pass + 1}: {wrong:P2} of sentences wrong, {trainer.Store.Count:N0} features, {clock.Elapsed.TotalSeconds:F0} s");
        }

        var (lines, learned, dropped) = ModelCompiler.Compile(trainer, settings.LineBits);
        var transitions = Balance.Apply(learned, heldOut, candidate => Saved(candidate, 1, 0));
        var agreement = new Agreement(Saved(transitions, 1, 0), heldOut);
        var (slope, offset) = agreement.FitScore();
        Saved(transitions, slope, offset);
        Console.WriteLine($"{dropped:N0} features dropped; score = logistic({slope:F4} × margin + {offset:F3}); {clock.Elapsed.TotalSeconds:F0} s");
        agreement.Print(Console.Out);
        return 0;

        NameTagger Saved(float[] weights, float slope, float offset)
        {
            NameModel.Save(output, lines, endings, weights, slope, offset);
            return NameTagger.Load(output, dictionary);
        }
    }
}
