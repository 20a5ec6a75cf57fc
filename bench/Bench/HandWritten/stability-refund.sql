-- 失业保险稳岗返还 as of 2024-09-30, written by hand for DuckDB: layoff rate by formula A, 5.5 % or 20 % up to 30 staff, cross-multiplied.
WITH judged AS (
  SELECT id, kind, size_class, staff_end_last_year, ui_premium_last_year_fen,
    kind = '民营企业' OR (kind = '个体工商户' AND insured_as_unit) AS c0,
    closed_on IS NULL OR closed_on > DATE '2024-09-30' AS c1,
    ui_paid_months >= 12 AS c2,
    insured_person_months_last_year = 0
      OR CAST(new_claimants_last_year AS BIGINT) * insured_months_last_year * 1000
         <= CAST(insured_person_months_last_year AS BIGINT) * CASE WHEN staff_end_last_year <= 30 THEN 200 ELSE 55 END AS c3,
    NOT is_dishonest AND NOT is_zombie AS c4,
    meets_industry_policy AS c5,
    CASE WHEN kind = '个体工商户' OR size_class IS NOT NULL THEN TRUE END AS c6,
    NOT refunded_this_year AS c7
  FROM enterprise
), answered AS (
  SELECT id, kind, size_class, staff_end_last_year, ui_premium_last_year_fen, c0 AND c1 AND c2 AND c3 AND c4 AND c5 AND c6 AND c7 AS ok
    /*reasons*/,
      CASE WHEN c0 IS NULL THEN 2 WHEN c0 THEN 0 ELSE 1 END
    + CASE WHEN c1 IS NULL THEN 8 WHEN c1 THEN 0 ELSE 4 END
    + CASE WHEN c2 IS NULL THEN 32 WHEN c2 THEN 0 ELSE 16 END
    + CASE WHEN c3 IS NULL THEN 128 WHEN c3 THEN 0 ELSE 64 END
    + CASE WHEN c4 IS NULL THEN 512 WHEN c4 THEN 0 ELSE 256 END
    + CASE WHEN c5 IS NULL THEN 2048 WHEN c5 THEN 0 ELSE 1024 END
    + CASE WHEN c6 IS NULL THEN 8192 WHEN c6 THEN 0 ELSE 4096 END
    + CASE WHEN c7 IS NULL THEN 32768 WHEN c7 THEN 0 ELSE 16384 END AS reasons/*end*/
  FROM judged
)
SELECT id AS subject_id,
  CASE WHEN ok THEN 0 WHEN ok IS NULL THEN 2 ELSE 1 END AS answer,
  CASE WHEN ok THEN (ui_premium_last_year_fen
    * CASE WHEN size_class = '大型' THEN 30 WHEN size_class IN ('中型', '小型', '微型') THEN 60 WHEN staff_end_last_year >= 300 THEN 30 ELSE 60 END + 50) // 100 END AS amount_fen
  /*reasons*/, CAST(reasons AS BIGINT) AS reasons/*end*/
FROM answered
