using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Duixian.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class Identities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "registry");

            migrationBuilder.CreateTable(
                name: "enterprise_identity",
                schema: "registry",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    region_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    contact_phone = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_identity", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person_identity",
                schema: "registry",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<byte[]>(type: "bytea", nullable: false),
                    id_number = table.Column<byte[]>(type: "bytea", nullable: false),
                    id_number_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    phone = table.Column<byte[]>(type: "bytea", nullable: false),
                    region_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_identity", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_identity_code",
                schema: "registry",
                table: "enterprise_identity",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_identity_name",
                schema: "registry",
                table: "enterprise_identity",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_person_identity_id_number_hash",
                schema: "registry",
                table: "person_identity",
                column: "id_number_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "enterprise_identity",
                schema: "registry");

            migrationBuilder.DropTable(
                name: "person_identity",
                schema: "registry");
        }
    }
}
