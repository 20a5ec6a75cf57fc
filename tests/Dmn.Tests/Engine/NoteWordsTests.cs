using Duixian.Dmn.Logic;
using Duixian.Feel.Diagnostics;
using Duixian.Feel.Evaluation;
using Xunit;

namespace Duixian.Dmn.Tests.Engine;

public sealed class NoteWordsTests
{
    [Fact]
    public void EveryNoteCodeOfTheEngine_HasWordsInBothLanguages()
    {
        foreach (var code in typeof(DmnNotes).GetFields().Select(f => (string)f.GetRawConstantValue()!))
        {
            var note = new FeelNote(code, [], null, null);
            Assert.DoesNotContain(code, note.Message(MessageLanguage.English), StringComparison.Ordinal);
            Assert.DoesNotContain(code, note.Message(MessageLanguage.Chinese), StringComparison.Ordinal);
        }
    }
}
