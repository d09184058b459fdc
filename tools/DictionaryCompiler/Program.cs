using System.CommandLine;
using DictionaryCompiler;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Text.Segmentation;

var dictionary = new Argument<FileInfo>("dictionary") { Description = "jieba's dictionary: a word, its frequency and its part of speech a line" };
var wordHmm = new Argument<FileInfo>("word-model") { Description = "jieba's hidden Markov model of words, as JSON" };
var tagHmm = new Argument<FileInfo>("tag-model") { Description = "jieba's hidden Markov model of parts of speech, as JSON" };
var output = new Option<FileInfo>("--output", "-o") { Description = "The compiled file to write", Required = true };
var command = new RootCommand("Compiles jieba's dictionary and models into the one file that the segmenter reads. The same sources give the same bytes.")
{
    dictionary, wordHmm, tagHmm, output,
};

command.SetAction(result =>
{
    try
    {
        var model = new SegmentationModel(
            JiebaDictionary.Read(result.GetRequiredValue(dictionary).FullName),
            JiebaWordHmm.Read(result.GetRequiredValue(wordHmm).FullName),
            JiebaTagHmm.Read(result.GetRequiredValue(tagHmm).FullName));
        var bytes = SegmentationModelFile.ToBytes(model);
        var path = result.GetRequiredValue(output).FullName;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        Console.WriteLine($"{path}: {bytes.Length:N0} bytes");
        return 0;
    }
    catch (Exception exception) when (exception is KgException or InvalidDataException)
    {
        Console.Error.WriteLine($"error {exception.Message}");
        return 2;
    }
});
return command.Parse(args).Invoke();
