using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Duixian.Sql.Tests")]
