namespace Anxin.Planning.Qualifying;

internal sealed class SkillCondition(string category)
    : HardCondition("skill_valid", "skill", "该品类维修技能", "Skill for this product category")
{
    public override void Collect(Technician technician, List<Validity> into)
    {
        foreach (var skill in technician.Skills)
        {
            if (string.Equals(skill.Category, category, StringComparison.Ordinal))
            {
                into.Add(skill.Validity);
            }
        }
    }

    protected override Reason Missing() => Book.Say("skill_missing", "没有该品类的维修技能", "No skill for this product category");
}
