using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anxin.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SealedAccessReasons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "SealedReason",
                table: "Accesses",
                type: "BLOB",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SealedReason",
                table: "Accesses");
        }
    }
}
