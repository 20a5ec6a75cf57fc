using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Reading;

/// <summary>Reads a file that may come from anybody: no document type, no entities, bounded size and depth.</summary>
internal static class XmlSource
{
    public const int MaxBytes = 32 * 1024 * 1024;
    public const int MaxDepth = 300;

    public static XDocument? Load(Stream stream, string uri, ModelDiagnostics sink)
    {
        if (ReadBounded(stream) is not { } bytes)
        {
            sink.Error(Codes.TooLarge, new Place(uri, 0, 0), MaxBytes.ToString(CultureInfo.InvariantCulture));
            return null;
        }
        try
        {
            if (FindTooDeep(bytes) is { } line)
            {
                sink.Error(Codes.TooDeep, new Place(uri, line, 1), MaxDepth.ToString(CultureInfo.InvariantCulture));
                return null;
            }
            using var reader = Open(bytes);
            return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            sink.Error(Codes.NotXml, new Place(uri, e.LineNumber, e.LinePosition), e.Message);
            return null;
        }
    }

    private static XmlReader Open(byte[] bytes) =>
        XmlReader.Create(
            new MemoryStream(bytes, writable: false),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MaxBytes,
                MaxCharactersFromEntities = 1024,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });

    // Later passes walk the tree by recursion; a pass over the raw file first keeps them from running out of stack.
    private static int? FindTooDeep(byte[] bytes)
    {
        using var reader = Open(bytes);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                return ((IXmlLineInfo)reader).LineNumber;
        }
        return null;
    }

    private static byte[]? ReadBounded(Stream stream)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            if (buffer.Length + read > MaxBytes)
                return null;
            buffer.Write(chunk, 0, read);
        }
        return buffer.ToArray();
    }
}
