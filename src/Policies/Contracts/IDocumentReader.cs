namespace Duixian.Policies.Contracts;

/// <summary>Reads an official document as received: who it is from, and its clauses.</summary>
public interface IDocumentReader
{
    /// <summary>Reads UTF-8, UTF-16 with mark, or GB18030 text.</summary>
    /// <param name="bytes">The file as received.</param>
    /// <param name="file">Its name, for messages only.</param>
    /// <exception cref="PolicyDataException">Not text, wrong encoding, empty, or without any clause.</exception>
    DocumentText Read(ReadOnlySpan<byte> bytes, string file);
}
