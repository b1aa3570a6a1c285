namespace Anxin.App.Dispatch.Boards;

/// <summary>Which board a county belongs to: exactly one.</summary>
public sealed class BoardCounty
{
    private BoardCounty(int county, Guid boardId) => (County, BoardId) = (county, boardId);

    public int County { get; private set; }

    public Guid BoardId { get; private set; }

    public static BoardCounty Of(int county, Guid boardId) => new(county, boardId);

    public void MoveTo(Guid boardId) => BoardId = boardId;
}
