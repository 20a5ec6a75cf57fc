using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Duixian.Modules.Tests")]
[assembly: InternalsVisibleTo("Duixian.Bench")]
