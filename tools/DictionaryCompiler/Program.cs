using System.CommandLine;
using DictionaryCompiler;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Text.Segmentation;

var dictionary = new Argument<FileInfo>("dictionary") { Description = "jieba's dictionary: a word, its frequency and its part of speech a line" };
var output = new Option<FileInfo>("--output", "-o") { Description = "The compiled file to write", Required = true };
var command = new RootCommand("Compiles jieba's dictionary and models into the one file that the segmenter reads. The same sources give the same bytes.")
{
    dictionary, output,
};

command.SetAction(result =>
{
    try
    {
        var words = JiebaDictionary.Read(result.GetRequiredValue(dictionary).FullName);
        var bytes = SegmentationModelFile.ToBytes(new SegmentationModel(words));
        var path = result.GetRequiredValue(output).FullName;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        Console.WriteLine($"{path}: {bytes.Length:N0} bytes");
        return 0;
    }
    catch (KgException exception)
    {
        Console.Error.WriteLine($"error {exception.Message}");
        return exception.ExitCode;
    }
});
return command.Parse(args).Invoke();
