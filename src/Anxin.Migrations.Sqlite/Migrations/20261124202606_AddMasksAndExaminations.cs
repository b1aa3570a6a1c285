using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anxin.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddMasksAndExaminations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "MaskAddress",
                table: "Findings",
                type: "BLOB",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "MaskKey",
                table: "Findings",
                type: "BLOB",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Examinations",
                columns: table => new
                {
                    EvidenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Engine = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Examinations", x => new { x.EvidenceId, x.Engine });
                    table.ForeignKey(
                        name: "FK_Examinations_Evidence_EvidenceId",
                        column: x => x.EvidenceId,
                        principalTable: "Evidence",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Examinations");

            migrationBuilder.DropColumn(
                name: "MaskAddress",
                table: "Findings");

            migrationBuilder.DropColumn(
                name: "MaskKey",
                table: "Findings");
        }
    }
}
