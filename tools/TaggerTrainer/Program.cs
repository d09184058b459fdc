using System.CommandLine;
using TaggerTrainer;
using TaggerTrainer.Labelling;
using TaggerTrainer.Scoring;
using TaggerTrainer.Training;

var root = new RootCommand("Distils LAC's answers into the name tagger's model.")
{
    LabelCommand.Create(),
    TrainCommand.Create(),
    ScoreCommand.Create(),
    CheckCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
