using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>The secret that clients show: as a bearer token, or as the password of any user name.</summary>
/// <remarks>Compared by digest in a time that does not tell how much of it was right.</remarks>
internal sealed class AccessToken(string secret)
{
    /// <summary>Shorter ones can be guessed over the network.</summary>
    public const int MinLength = 16;

    private readonly byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <param name="authorization">The header's value; null where there is none.</param>
    public bool Admits(string? authorization) =>
        Shown(authorization) is { } shown && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown)), digest);

    private static string? Shown(string? authorization)
    {
        if (authorization?.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var scheme, var credentials])
            return null;
        if (scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return credentials;
        if (!scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
            return null;
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length))
            return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : pair[(colon + 1)..];
    }
}
