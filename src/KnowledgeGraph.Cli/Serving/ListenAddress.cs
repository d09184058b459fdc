using System.Globalization;
using System.Net;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>Where the server listens: an address of this machine and a port.</summary>
internal static class ListenAddress
{
    public const int DefaultPort = 7474;

    private const string Expected = "an address to listen on: PORT, HOST:PORT or [IPV6]:PORT, HOST being an IP address, localhost or * for every address of this machine";

    /// <param name="text"><c>7474</c>, <c>localhost:7474</c>, <c>0.0.0.0:7474</c>, <c>[::1]:7474</c>, <c>*:7474</c>; port 0 takes any that is free.</param>
    /// <exception cref="KgException">KG6012: none of these.</exception>
    public static IPEndPoint Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        var (host, port) = colon < 0 ? ("", text) : (text[..colon], text[(colon + 1)..]);
        if (!ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw Refusal(text);
        if (host is "" or "localhost")
            return new IPEndPoint(IPAddress.Loopback, number);
        if (host == "*")
            return new IPEndPoint(IPAddress.IPv6Any, number);
        var isBracketed = host.StartsWith('[') && host.EndsWith(']');
        return IPAddress.TryParse(isBracketed ? host[1..^1] : host, out var address) && isBracketed == host.Contains(':', StringComparison.Ordinal)
            ? new IPEndPoint(address, number)
            : throw Refusal(text);
    }

    private static KgException Refusal(string text) => new(KgErrors.SettingInvalid("--listen", text, Expected));
}
