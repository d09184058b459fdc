namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>The proleptic Gregorian calendar as arithmetic on days since 1970-01-01, for the years -999999999 to 999999999.</summary>
/// <remarks>Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days); weeks as ISO 8601.</remarks>
internal static class Calendar
{
    public const long MinYear = -999_999_999;
    public const long MaxYear = 999_999_999;
    public const long SecondsPerDay = 86_400;
    public const long NanosPerSecond = 1_000_000_000;
    public const long NanosPerDay = SecondsPerDay * NanosPerSecond;

    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static long ToEpochDay(long year, int month, int day)
    {
        year -= month <= 2 ? 1 : 0;
        var era = FloorDivide(year, 400);
        var yearOfEra = year - (era * 400);
        var dayOfYear = ((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5 + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146_097) + dayOfEra - 719_468;
    }

    public static (long Year, int Month, int Day) FromEpochDay(long epochDay)
    {
        epochDay += 719_468;
        var era = FloorDivide(epochDay, 146_097);
        var dayOfEra = epochDay - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * shifted) + 2) / 5) + 1);
        var month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int DayOfWeek(long epochDay) => (int)FloorModulo(epochDay + 3, 7) + 1;

    /// <summary>The Monday of the first ISO week of the year: the week of January 4.</summary>
    public static long FirstMonday(long weekYear)
    {
        var fourth = ToEpochDay(weekYear, 1, 4);
        return fourth - DayOfWeek(fourth) + 1;
    }

    public static (long WeekYear, int Week) WeekOf(long epochDay)
    {
        var thursday = epochDay - DayOfWeek(epochDay) + 4;
        var weekYear = FromEpochDay(thursday).Year;
        return (weekYear, (int)((epochDay - FirstMonday(weekYear)) / 7) + 1);
    }

    public static int WeeksInYear(long weekYear) => (int)((FirstMonday(weekYear + 1) - FirstMonday(weekYear)) / 7);

    public static long FloorDivide(long value, long divisor)
    {
        var quotient = value / divisor;
        return value % divisor != 0 && (value < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }

    public static long FloorModulo(long value, long divisor) => value - (FloorDivide(value, divisor) * divisor);
}
