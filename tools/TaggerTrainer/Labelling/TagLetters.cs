namespace TaggerTrainer.Labelling;

/// <summary>Letters for tags in labelled files: <c>O</c>, then <c>a</c> … <c>l</c> for B, M, E, S of persons, organisations and places.</summary>
internal static class TagLetters
{
    public static char Letter(int tag) => tag == 0 ? 'O' : (char)('a' + tag - 1);

    public static byte Parse(char letter) => (byte)(letter == 'O' ? 0 : letter - 'a' + 1);
}
