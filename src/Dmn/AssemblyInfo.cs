using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Duixian.Dmn.Tests")]
